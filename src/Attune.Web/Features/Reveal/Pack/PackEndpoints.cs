using System.Security.Claims;
using Attune.Report;
using Attune.Web.Features.Reveal.Room;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Reveal.Pack;

/// <summary>For the worst case: all Screens in one file that needs nothing, the sitting on paper; and afterwards the reports.</summary>
internal static class PackEndpoints
{
    public static void MapPack(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/slides", SlidesAsync);
        desk.MapGet("/pack", ShowAsync);
        desk.MapGet("/report/room", (Guid program, Guid round, HttpContext context, RevealDesks desks, CancellationToken cancel) => ReportAsync(program, round, Audience.Room, context, desks, cancel));
        desk.MapGet("/report/sponsor", (Guid program, Guid round, HttpContext context, RevealDesks desks, CancellationToken cancel) => ReportAsync(program, round, Audience.Sponsor, context, desks, cancel));
    }

    private static async Task<Results<RazorComponentResult<PackPage>, NotFound>> ShowAsync(Guid program, Guid round, ClaimsPrincipal user, RevealDesks desks, CancellationToken cancel)
        => await desks.FindAsync(program, round, user, cancel) is { } desk ? Page.Of<PackPage>(new { Desk = desk }) : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> SlidesAsync(
        Guid program, Guid round, ClaimsPrincipal user, RevealDesks desks, IServiceProvider services, ILoggerFactory loggers, CancellationToken cancel)
    {
        if (await desks.FindAsync(program, round, user, cancel) is not { } desk) { return TypedResults.NotFound(); }
        await using var renderer = new HtmlRenderer(services, loggers);
        var body = await renderer.Dispatcher.InvokeAsync(async ()
            => (await renderer.RenderComponentAsync<Slides>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Slides.View)] = desk.View }))).ToHtmlString());
        return TypedResults.File(System.Text.Encoding.UTF8.GetBytes(SlideFile.Of(body, desk.View.RoundName)), "text/html; charset=utf-8", "attune-slides.html");
    }

    // What is handed to the room is what the room may see: the facilitator's own sight would be more.
    private static async Task<Results<ContentHttpResult, NotFound>> ReportAsync(Guid program, Guid round, Audience audience, HttpContext context, RevealDesks desks, CancellationToken cancel)
        => await desks.FindAsync(program, round, context.User, cancel) is { Round.Phase: >= RoundPhase.Revealing } desk
            ? await RoomReport.AnswerAsync(context, desk.View, new(ViewerRole.Observer, ""), audience)
            : TypedResults.NotFound();
}

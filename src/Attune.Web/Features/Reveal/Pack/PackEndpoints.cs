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
        desk.MapGet("/pack", Show);
        desk.MapGet("/report/room", (RevealDesk desk, HttpContext context) => ReportAsync(desk, Audience.Room, context));
        desk.MapGet("/report/sponsor", (RevealDesk desk, HttpContext context) => ReportAsync(desk, Audience.Sponsor, context));
    }

    private static RazorComponentResult<PackPage> Show(RevealDesk desk) => Page.Of<PackPage>(new { Desk = desk });

    private static async Task<FileContentHttpResult> SlidesAsync(RevealDesk desk, IServiceProvider services, ILoggerFactory loggers)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var body = await renderer.Dispatcher.InvokeAsync(async ()
            => (await renderer.RenderComponentAsync<Slides>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Slides.View)] = desk.View }))).ToHtmlString());
        return TypedResults.File(System.Text.Encoding.UTF8.GetBytes(SlideFile.Of(body, desk.View.RoundName)), "text/html; charset=utf-8", "attune-slides.html");
    }

    // What is handed to the room is what the room may see: the facilitator's own sight would be more.
    private static async Task<Results<ContentHttpResult, NotFound>> ReportAsync(RevealDesk desk, Audience audience, HttpContext context)
        => desk.Round.Phase >= RoundPhase.Revealing
            ? await RoomReport.AnswerAsync(context, desk.View, new(ViewerRole.Observer, ""), audience)
            : TypedResults.NotFound();
}

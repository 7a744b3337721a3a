using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Report;
using Attune.Web.Components;
using Attune.Web.Room;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Running;

/// <summary>Files for when everything else fails: all Screens in one self-contained file and the sitting on paper; afterwards the reports.</summary>
internal static class PackEndpoints
{
    public static void MapPack(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/slides", SlidesAsync);
        desk.MapGet("/pack", Show).WaitsForReading();
        desk.MapGet("/report/room", (SittingDesk desk, HttpContext context) => ReportAsync(desk, Report.Audience.Room, context)).WaitsForReading();
        desk.MapGet("/report/sponsor", (SittingDesk desk, HttpContext context) => ReportAsync(desk, Report.Audience.Sponsor, context)).WaitsForReading();
    }

    private static RazorComponentResult<PackPage> Show(SittingDesk desk) => Page.Show<PackPage>(new { Desk = desk });

    private static async Task<FileContentHttpResult> SlidesAsync(SittingDesk desk, IServiceProvider services, ILoggerFactory loggers)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var body = await renderer.Dispatcher.InvokeAsync(async ()
            => (await renderer.RenderComponentAsync<Slides>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Slides.View)] = desk.View }))).ToHtmlString());
        return TypedResults.File(System.Text.Encoding.UTF8.GetBytes(SlideFile.Write(body, desk.View.RoundName)), "text/html; charset=utf-8", "attune-slides.html");
    }

    // The room is given what the room may see, because the facilitator may see more.
    private static async Task<Results<ContentHttpResult, NotFound>> ReportAsync(SittingDesk desk, Report.Audience audience, HttpContext context)
        => desk.Round.Phase >= RoundPhase.Revealing
            ? await RoomReport.AnswerAsync(context, desk.View, new(ViewerRole.Observer, ""), audience)
            : TypedResults.NotFound();
}

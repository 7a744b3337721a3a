using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Report;
using Attune.Web.Components;
using Attune.Web.Room;
using Attune.Web.Room.Sheets;
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
        desk.MapGet("/pack", Show);
        desk.MapGet("/report/room", ReportAsync);
        desk.MapGet("/report/sponsor", SponsorAsync);
        desk.MapGet("/report/sponsor/record", SponsorRecordAsync);
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
    private static async Task<Results<ContentHttpResult, NotFound>> ReportAsync(SittingDesk desk, HttpContext context)
        => desk.Round.Phase >= RoundPhase.Revealing
            ? await RoomReport.AnswerAsync(context, desk.View, new(ViewerRole.Observer, ""))
            : TypedResults.NotFound();

    // Also for a rehearsal, which has no link.
    private static async Task<RazorComponentResult<SponsorSheet>> SponsorAsync(SittingDesk desk, SittingRecords records, CancellationToken cancel)
        => Page.Show<SponsorSheet>(new { Record = await records.ForSponsorAsync(desk.Program, desk.Round, cancel) });

    private static async Task<ContentHttpResult> SponsorRecordAsync(SittingDesk desk, HttpContext context, SittingRecords records, CancellationToken cancel)
        => RecordPage.Answer(context, await records.ForSponsorAsync(desk.Program, desk.Round, cancel), forSponsor: true);
}

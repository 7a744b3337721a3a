using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Report;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Printing;
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
        desk.MapGet("/slides", async (SittingDesk desk, IServiceProvider services, ILoggerFactory loggers)
            => TypedResults.File(System.Text.Encoding.UTF8.GetBytes(await SlidesAsync(desk, services, loggers)), "text/html; charset=utf-8", "attune-slides.html"));
        desk.MapGet("/slides/look", LookAsync);
        desk.MapGet("/pack", Show).WaitsForReading().HasCharts();
        desk.MapGet("/report/room", ReportAsync).WaitsForReading().IsDocument();
        desk.MapGet("/report/sponsor", SponsorAsync).WaitsForReading().IsDocument();
        desk.MapGet("/report/sponsor/record", SponsorRecordAsync).WaitsForReading().IsDocument();
    }

    private static RazorComponentResult<PackPage> Show(SittingDesk desk) => Page.Show<PackPage>(new { Desk = desk });

    private static async Task<ContentHttpResult> LookAsync(SittingDesk desk, HttpContext context, IServiceProvider services, ILoggerFactory loggers)
    {
        var page = await SlidesAsync(desk, services, loggers);
        context.Response.SetPolicy(HtmlReport.PolicyOf(page));
        return TypedResults.Text(page, "text/html; charset=utf-8");
    }

    private static async Task<string> SlidesAsync(SittingDesk desk, IServiceProvider services, ILoggerFactory loggers)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var body = await renderer.Dispatcher.InvokeAsync(async ()
            => (await renderer.RenderComponentAsync<Slides>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Slides.View)] = desk.View }))).ToHtmlString());
        return SlideFile.Write(body, desk.View.RoundName);
    }

    // The room is given what the room may see, because the facilitator may see more.
    private static async Task<Results<ContentHttpResult, NotFound>> ReportAsync(SittingDesk desk, HttpContext context)
        => desk.Round.Phase >= RoundPhase.Revealing
            ? await RoomReport.AnswerAsync(context, desk.View, new(ViewerRole.Observer, ""))
            : TypedResults.NotFound();

    // Also for a rehearsal, which has no link.
    private static async Task<RazorComponentResult<SponsorSheet>> SponsorAsync(SittingDesk desk, SittingRecords records, CancellationToken cancel)
        => Page.Show<SponsorSheet>(new { Record = await records.ForSponsorAsync(desk.Program, desk.Round, cancel), Timeline = $"/programs/{desk.Program.Id}/timeline" });

    private static async Task<ContentHttpResult> SponsorRecordAsync(SittingDesk desk, HttpContext context, SittingRecords records, CancellationToken cancel)
        => RecordPage.Answer(context, await records.ForSponsorAsync(desk.Program, desk.Round, cancel), forSponsor: true);
}

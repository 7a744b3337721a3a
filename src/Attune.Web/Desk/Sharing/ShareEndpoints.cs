using Attune.Report.Records;
using Attune.Store;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Printing;
using Attune.Web.Room;
using Attune.Web.Room.Exports;
using Attune.Web.Room.Sheets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Sharing;

/// <summary>The Desk after the sitting: the record in two versions, its data, the calendar, and the sponsor's link.</summary>
internal static class ShareEndpoints
{
    public static IServiceCollection AddShare(this IServiceCollection services) => services.AddScoped<SponsorLetter>().AddScoped<DataSets>();

    public static void MapShare(this IEndpointRouteBuilder app)
    {
        var share = app.MapGroup("/programs/{program:guid}/share").RequireAuthorization(Facilitator.Policy);
        share.MapGet("", ShowAsync).WaitsForReading();
        share.MapGet("/record", (SharedRound shared, HttpContext context, SittingRecords records, CancellationToken cancel) => RecordAsync(shared, false, context, records, cancel)).WaitsForReading().IsDocument();
        share.MapGet("/sponsor", SponsorAsync).WaitsForReading().IsDocument();
        share.MapGet("/sponsor/record", (SharedRound shared, HttpContext context, SittingRecords records, CancellationToken cancel) => RecordAsync(shared, true, context, records, cancel)).WaitsForReading().IsDocument();
        share.MapGet("/record.json", JsonAsync);
        share.MapGet("/calendar.ics", CalendarAsync);
        share.MapData();
        share.MapShareLetters();
        share.MapSponsorLinks();
    }

    private static async Task<RazorComponentResult<SharePage>> ShowAsync(ProgramDesk desk, AttuneDb db, SittingRecords records, Clock clock, CancellationToken cancel)
        => Page.Show<SharePage>(await ShareView.ReadAsync(desk, db, records, clock, cancel));

    /// <summary>The sponsor's page as the sponsor reads it by the link: the same markup, to be looked at before and to be printed.</summary>
    private static async Task<RazorComponentResult<SponsorSheet>> SponsorAsync(SharedRound shared, SittingRecords records, CancellationToken cancel)
        => Page.Show<SponsorSheet>(new { Record = await records.ForSponsorAsync(shared.Program, shared.Round, cancel), Timeline = $"/programs/{shared.Program.Id}/timeline" });

    private static async Task<ContentHttpResult> RecordAsync(SharedRound shared, bool forSponsor, HttpContext context, SittingRecords records, CancellationToken cancel)
    {
        var record = forSponsor ? await records.ForSponsorAsync(shared.Program, shared.Round, cancel) : await records.ForRoomAsync(shared.Program, shared.Round, cancel);
        return RecordPage.Answer(context, record, forSponsor);
    }

    private static async Task<FileContentHttpResult> JsonAsync(SharedRound shared, SittingRecords records, CancellationToken cancel)
        => TypedResults.File(System.Text.Encoding.UTF8.GetBytes(RecordJson.Write(await records.ForRoomAsync(shared.Program, shared.Round, cancel))), "application/json", "attune-record.json");

    private static async Task<FileContentHttpResult> CalendarAsync(ProgramDesk desk, AttuneDb db, Clock clock, CancellationToken cancel)
        => TypedResults.File(System.Text.Encoding.UTF8.GetBytes(CalendarFile.Write(desk.Program.Name, clock.ZoneName, await Calendars.DaysAsync(db, desk.Program, null, cancel), clock.Now)), Calendars.ContentType, "attune.ics");
}

using System.IO.Compression;
using Attune.Report.Records;
using Attune.Store;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Printing;
using Attune.Web.Room;
using Attune.Web.Room.Sheets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Sharing;

/// <summary>The Desk after the sitting: the record in two versions, its data, the calendar, and the sponsor's link.</summary>
internal static class ShareEndpoints
{
    // With a fixed time, a zip that is made twice from the same record has the same bytes.
    private static readonly DateTimeOffset NoTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IServiceCollection AddShare(this IServiceCollection services) => services.AddScoped<SponsorLetter>();

    public static void MapShare(this IEndpointRouteBuilder app)
    {
        var share = app.MapGroup("/programs/{program:guid}/share").RequireAuthorization(Facilitator.Policy);
        share.MapGet("", ShowAsync).WaitsForReading();
        share.MapGet("/record", (SharedRound shared, HttpContext context, SittingRecords records, CancellationToken cancel) => RecordAsync(shared, false, context, records, cancel)).WaitsForReading().IsDocument();
        share.MapGet("/sponsor", SponsorAsync).WaitsForReading().IsDocument();
        share.MapGet("/sponsor/record", (SharedRound shared, HttpContext context, SittingRecords records, CancellationToken cancel) => RecordAsync(shared, true, context, records, cancel)).WaitsForReading().IsDocument();
        share.MapGet("/record.csv.zip", CsvAsync);
        share.MapGet("/record.json", JsonAsync);
        share.MapGet("/calendar.ics", CalendarAsync);
        share.MapShareLetters();
        share.MapSponsorLinks();
    }

    private static async Task<RazorComponentResult<SharePage>> ShowAsync(ProgramDesk desk, AttuneDb db, SittingRecords records, Clock clock, CancellationToken cancel)
        => Page.Show<SharePage>(await ShareView.ReadAsync(desk, db, records, clock, cancel));

    /// <summary>The sponsor's page as the sponsor reads it by the link: the same markup, to be looked at before and to be printed.</summary>
    private static async Task<RazorComponentResult<SponsorSheet>> SponsorAsync(SharedRound shared, SittingRecords records, CancellationToken cancel)
        => Page.Show<SponsorSheet>(new { Record = await records.ForSponsorAsync(shared.Program, shared.Round, cancel) });

    private static async Task<ContentHttpResult> RecordAsync(SharedRound shared, bool forSponsor, HttpContext context, SittingRecords records, CancellationToken cancel)
    {
        var record = forSponsor ? await records.ForSponsorAsync(shared.Program, shared.Round, cancel) : await records.ForRoomAsync(shared.Program, shared.Round, cancel);
        return RecordPage.Answer(context, record, forSponsor);
    }

    private static async Task<FileContentHttpResult> CsvAsync(SharedRound shared, SittingRecords records, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in RecordCsv.Files(await records.ForRoomAsync(shared.Program, shared.Round, cancel)))
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = NoTime;
                // The byte order mark tells a spreadsheet that the file is UTF-8.
                using var writer = new StreamWriter(entry.Open(), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
                writer.Write(text);
            }
        }

        return TypedResults.File(bytes.ToArray(), "application/zip", "attune-record.zip");
    }

    private static async Task<FileContentHttpResult> JsonAsync(SharedRound shared, SittingRecords records, CancellationToken cancel)
        => TypedResults.File(System.Text.Encoding.UTF8.GetBytes(RecordJson.Write(await records.ForRoomAsync(shared.Program, shared.Round, cancel))), "application/json", "attune-record.json");

    private static async Task<FileContentHttpResult> CalendarAsync(ProgramDesk desk, AttuneDb db, Clock clock, CancellationToken cancel)
        => TypedResults.File(System.Text.Encoding.UTF8.GetBytes(CalendarFile.Write(desk.Program.Name, clock.ZoneName, await Calendars.DaysAsync(db, desk.Program, null, cancel), clock.Now)), Calendars.ContentType, "attune.ics");
}

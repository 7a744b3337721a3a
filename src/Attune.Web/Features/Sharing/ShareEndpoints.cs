using System.IO.Compression;
using System.Security.Claims;
using Attune.Report;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Programs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Sharing;

/// <summary>The Desk after the sitting: the record in two versions, its data, the calendar, and the sponsor's link.</summary>
internal static class ShareEndpoints
{
    // A zip that is made twice of the same record has the same bytes.
    private static readonly DateTimeOffset NoTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void MapShare(this IEndpointRouteBuilder app)
    {
        var share = app.MapGroup("/programs/{program:guid}/share").RequireAuthorization(Facilitator.Policy);
        share.MapGet("", ShowAsync);
        share.MapGet("/record", (Guid program, HttpContext context, AttuneDb db, SittingRecords records, CancellationToken cancel) => RecordAsync(program, false, context, db, records, cancel));
        share.MapGet("/record/sponsor", (Guid program, HttpContext context, AttuneDb db, SittingRecords records, CancellationToken cancel) => RecordAsync(program, true, context, db, records, cancel));
        share.MapGet("/record.csv.zip", CsvAsync);
        share.MapGet("/record.json", JsonAsync);
        share.MapGet("/calendar.ics", CalendarAsync);
        share.MapShareLetters();
        share.MapSponsorLinks();
    }

    /// <summary>A self-contained page under the policy it names in itself.</summary>
    public static ContentHttpResult Answer(HttpContext context, SittingRecord record, bool forSponsor)
    {
        var page = RecordHtml.Of(record, forSponsor, CultureInfo.CurrentCulture);
        context.Response.SetPolicy(HtmlReport.PolicyOf(page));
        return TypedResults.Text(page, "text/html; charset=utf-8");
    }

    private static async Task<Results<RazorComponentResult<SharePage>, NotFound>> ShowAsync(
        Guid program, ClaimsPrincipal user, AttuneDb db, SittingRecords records, Clock clock, CancellationToken cancel)
        => await ProgramDesk.FindAsync(db, program, user, cancel) is { } desk ? Page.Of<SharePage>(await ShareView.OfAsync(desk, db, records, clock, cancel)) : TypedResults.NotFound();

    private static async Task<Results<ContentHttpResult, NotFound>> RecordAsync(Guid program, bool forSponsor, HttpContext context, AttuneDb db, SittingRecords records, CancellationToken cancel)
    {
        if (await SharedRounds.FindAsync(db, program, context.User, cancel) is not { } desk) { return TypedResults.NotFound(); }
        var record = forSponsor ? await records.ForSponsorAsync(desk.Program, desk.Round, cancel) : await records.ForRoomAsync(desk.Program, desk.Round, cancel);
        return Answer(context, record, forSponsor);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> CsvAsync(Guid program, ClaimsPrincipal user, AttuneDb db, SittingRecords records, CancellationToken cancel)
    {
        if (await SharedRounds.FindAsync(db, program, user, cancel) is not { } desk) { return TypedResults.NotFound(); }
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in RecordCsv.Files(await records.ForRoomAsync(desk.Program, desk.Round, cancel)))
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = NoTime;
                // With the mark that tells a spreadsheet it is UTF-8.
                using var writer = new StreamWriter(entry.Open(), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
                writer.Write(text);
            }
        }

        return TypedResults.File(bytes.ToArray(), "application/zip", "attune-record.zip");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> JsonAsync(Guid program, ClaimsPrincipal user, AttuneDb db, SittingRecords records, CancellationToken cancel)
        => await SharedRounds.FindAsync(db, program, user, cancel) is { } desk
            ? TypedResults.File(System.Text.Encoding.UTF8.GetBytes(RecordJson.Of(await records.ForRoomAsync(desk.Program, desk.Round, cancel))), "application/json", "attune-record.json")
            : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> CalendarAsync(Guid program, ClaimsPrincipal user, AttuneDb db, Clock clock, CancellationToken cancel)
        => await SharedRounds.FindAsync(db, program, user, cancel) is { } desk
            ? TypedResults.File(System.Text.Encoding.UTF8.GetBytes(CalendarFile.Of(desk.Program.Name, await Calendars.DaysAsync(db, desk.Program, null, cancel), clock.Now)), Calendars.ContentType, "attune.ics")
            : TypedResults.NotFound();
}

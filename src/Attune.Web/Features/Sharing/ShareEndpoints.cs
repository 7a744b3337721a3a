using System.IO.Compression;
using System.Security.Claims;
using Attune.Report;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Programs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

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
        share.MapPost("/sponsor", IssueAsync);
        share.MapPost("/sponsor/{sponsorLink:guid}/revoke", RevokeAsync);
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
        => await ProgramDesk.FindAsync(db, program, user, cancel) is { } desk ? Page.Of<SharePage>(await ParametersAsync(desk, db, records, clock, null, false, cancel)) : TypedResults.NotFound();

    private static async Task<object> ParametersAsync(ProgramDesk desk, AttuneDb db, SittingRecords records, Clock clock, string? link, bool unfit, CancellationToken cancel) => new
    {
        Desk = desk,
        Record = await records.ForRoomAsync(desk.Program, desk.Round, cancel),
        Links = await db.SponsorLinks.AsNoTracking().Where(each => each.Program == desk.Program.Id).OrderBy(each => each.IssuedAt).ToListAsync(cancel),
        clock.Now,
        NewLink = link,
        Unfit = unfit,
    };

    private static async Task<Results<ContentHttpResult, NotFound>> RecordAsync(Guid program, bool forSponsor, HttpContext context, AttuneDb db, SittingRecords records, CancellationToken cancel)
    {
        if (await ProgramDesk.FindAsync(db, program, context.User, cancel) is not { } desk) { return TypedResults.NotFound(); }
        var record = forSponsor ? await records.ForSponsorAsync(desk.Program, desk.Round, cancel) : await records.ForRoomAsync(desk.Program, desk.Round, cancel);
        return Answer(context, record, forSponsor);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> CsvAsync(Guid program, ClaimsPrincipal user, AttuneDb db, SittingRecords records, CancellationToken cancel)
    {
        if (await ProgramDesk.FindAsync(db, program, user, cancel) is not { } desk) { return TypedResults.NotFound(); }
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
        => await ProgramDesk.FindAsync(db, program, user, cancel) is { } desk
            ? TypedResults.File(System.Text.Encoding.UTF8.GetBytes(RecordJson.Of(await records.ForRoomAsync(desk.Program, desk.Round, cancel))), "application/json", "attune-record.json")
            : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> CalendarAsync(Guid program, ClaimsPrincipal user, AttuneDb db, Clock clock, CancellationToken cancel)
        => await ProgramDesk.FindAsync(db, program, user, cancel) is { } desk
            ? TypedResults.File(System.Text.Encoding.UTF8.GetBytes(CalendarFile.Of(desk.Program.Name, await Calendars.DaysAsync(db, desk.Program, desk.Round, null, cancel), clock.Now)), Calendars.ContentType, "attune.ics")
            : TypedResults.NotFound();

    /// <summary>The link is shown in the answer to the form and nowhere again: only its hash is kept.</summary>
    private static async Task<Results<RazorComponentResult<SharePage>, NotFound>> IssueAsync(
        Guid program, [FromForm] string? name, HttpContext context, AttuneDb db, SittingRecords records, AttuneOptions options, Clock clock, CancellationToken cancel)
    {
        if (await ProgramDesk.FindAsync(db, program, context.User, cancel) is not { } desk) { return TypedResults.NotFound(); }
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > SponsorLink.LongestName) { return Page.Refused<SharePage>(await ParametersAsync(desk, db, records, clock, null, true, cancel)); }
        var (link, token) = SponsorLink.Issue(desk.Program.Id, name, clock.Now, clock.Now.AddDays(options.LinkDays));
        db.Add(link);
        await db.SaveChangesAsync(cancel);
        var address = options.PublicUrl.Length > 0 ? options.PublicUrl.TrimEnd('/') : $"{context.Request.Scheme}://{context.Request.Host}";
        return Page.Of<SharePage>(await ParametersAsync(desk, db, records, clock, $"{address}{SponsorEndpoints.LinkPath}/{token}", false, cancel));
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> RevokeAsync(Guid program, Guid sponsorLink, ClaimsPrincipal user, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        var id = new SponsorLinkId(sponsorLink);
        if (await ProgramDesk.FindAsync(db, program, user, cancel) is not { } desk
            || await db.SponsorLinks.FirstOrDefaultAsync(each => each.Id == id && each.Program == desk.Program.Id, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        found.Revoke(clock.Now);
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/share");
    }
}

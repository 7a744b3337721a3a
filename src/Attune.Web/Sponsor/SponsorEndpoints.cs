using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Printing;
using Attune.Web.Room;
using Attune.Web.Room.Exports;
using Attune.Web.Room.Sheets;
using Attune.Web.Room.Timeline;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Sponsor;

/// <summary>The sponsor reads one page. Opening the link changes nothing; the button opens the page.</summary>
internal static class SponsorEndpoints
{
    public const string LinkPath = "/s";

    public const string PagePath = "/sponsor";

    public static void MapSponsor(this IEndpointRouteBuilder app)
    {
        app.MapGet(LinkPath + "/{sponsorToken}", ShowAsync);
        app.MapPost(LinkPath + "/{sponsorToken}", OpenAsync).RequireRateLimiting(Limits.PublicPost);
        var page = app.MapGroup(PagePath).RequireAuthorization(SponsorAuthentication.Policy);
        page.MapGet("", ReadAsync).IsDocument();
        page.MapGet("/record", RecordAsync).IsDocument();
        page.MapGet("/timeline", TimelineAsync).IsDocument();
        foreach (var format in Enum.GetValues<DataFormat>())
        {
            page.MapGet($"/data.{DataFile.EndingOf(format)}", (HttpContext context, AttuneDb db, DataSets sets, Clock clock, CancellationToken cancel) => DataAsync(format, context, db, sets, clock, cancel));
        }
    }

    private static async Task<Results<RazorComponentResult<SponsorLandingPage>, RazorComponentResult<SponsorGonePage>>> ShowAsync(
        string sponsorToken, AttuneDb db, Clock clock, CancellationToken cancel)
        => await FindAsync(db, sponsorToken, clock.Now, cancel) is { } link ? Page.Show<SponsorLandingPage>(new { link.Name }) : Gone();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SponsorGonePage>>> OpenAsync(string sponsorToken, HttpContext context, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (await FindAsync(db, sponsorToken, clock.Now, cancel) is not { } link) { return Gone(); }
        await SponsorAuthentication.SignInAsync(context, link.Id);
        return TypedResults.LocalRedirect(PagePath);
    }

    private static async Task<Results<RazorComponentResult<SponsorSheet>, RazorComponentResult<SponsorGonePage>>> ReadAsync(
        HttpContext context, AttuneDb db, SittingRecords records, Clock clock, CancellationToken cancel)
        => await SponsorAuthentication.LinkOfAsync(db, context.User, clock.Now, cancel) is { } link && await RoundAsync(db, link, cancel) is var (program, round)
            ? Page.Show<SponsorSheet>(new { Record = await records.ForSponsorAsync(program, round, cancel) })
            : Gone();

    private static async Task<Results<ContentHttpResult, RazorComponentResult<SponsorGonePage>>> RecordAsync(
        HttpContext context, AttuneDb db, SittingRecords records, Clock clock, CancellationToken cancel)
        => await SponsorAuthentication.LinkOfAsync(db, context.User, clock.Now, cancel) is { } link && await RoundAsync(db, link, cancel) is var (program, round)
            ? RecordPage.Answer(context, await records.ForSponsorAsync(program, round, cancel), forSponsor: true)
            : Gone();

    private static async Task<Results<RazorComponentResult<TimelineSheet>, RazorComponentResult<SponsorGonePage>>> TimelineAsync(
        HttpContext context, AttuneDb db, TimelineReader timelines, Clock clock, CancellationToken cancel)
        => await SponsorAuthentication.LinkOfAsync(db, context.User, clock.Now, cancel) is { } link && await RoundAsync(db, link, cancel) is var (program, round)
            ? Page.Show<TimelineSheet>(new { View = await timelines.ReadAsync(program, round, cancel), Back = PagePath })
            : Gone();

    private static async Task<Results<FileContentHttpResult, RazorComponentResult<SponsorGonePage>>> DataAsync(
        DataFormat format, HttpContext context, AttuneDb db, DataSets sets, Clock clock, CancellationToken cancel)
        => await SponsorAuthentication.LinkOfAsync(db, context.User, clock.Now, cancel) is { } link && await RoundAsync(db, link, cancel) is var (program, round)
            ? await DataFile.AnswerAsync(await sets.ForSponsorAsync(program, round, cancel), format, "attune-sponsor", cancel)
            : Gone();

    private static async Task<SponsorLink?> FindAsync(AttuneDb db, string token, DateTimeOffset now, CancellationToken cancel)
        => SponsorLink.HashOf(token) is { } hash && await db.SponsorLinks.AsNoTracking().FirstOrDefaultAsync(link => link.TokenHash == hash, cancel) is { } found && found.IsGood(now) ? found : null;

    private static async Task<(Domain.Programs.Program Program, Round Round)?> RoundAsync(AttuneDb db, SponsorLink link, CancellationToken cancel)
    {
        var asked = new Together(db);
        var program = asked.First(db.Programs.AsNoTracking().Where(candidate => candidate.Id == link.Program));
        var all = asked.List(db.Rounds.AsNoTracking().Where(candidate => candidate.Program == link.Program && candidate.Kind == RoundKind.Real).OrderByDescending(candidate => candidate.Number));
        await asked.ReadAsync(cancel);
        var rounds = all();
        // A round that is being prepared or collecting has decided nothing, so the page stays at the one before.
        return (program()!, rounds.FirstOrDefault(round => round.Phase >= RoundPhase.Locked) ?? rounds[0]);
    }

    private static RazorComponentResult<SponsorGonePage> Gone() => Page.Show<SponsorGonePage>(status: StatusCodes.Status404NotFound);
}

using Attune.Domain.Seats;
using Attune.Store;
using Attune.Store.Seats;
using Attune.Store.UseCases.Seats;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Mail;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Seat.Landing;

/// <summary>
/// A personal link. Opening it changes nothing, however often a mail scanner does so; the button opens the Seat. Once somebody has begun, it takes more than the link: what
/// that is, <see cref="SeatDoor"/> says.
/// </summary>
internal static class LinkEndpoints
{
    public static void MapLinks(this IEndpointRouteBuilder app)
    {
        app.MapGet("/i/{token}", ShowAsync);
        app.MapPost("/i/{token}", OpenAsync).RequireRateLimiting(Limits.PublicPost).Once();
        app.MapPost("/i/{token}/pin", OpenByPinAsync).RequireRateLimiting(Limits.PublicPost).Once();
        app.MapPost("/i/{token}/fresh", OpenFreshAsync).RequireRateLimiting(Limits.PublicPost).Once();
        app.MapPost("/i/{token}/room", OpenRoomAsync).RequireRateLimiting(Limits.PublicPost).Once();
        app.MapGet(SeatPaths.Code, () => Page.Show<CodePage>());
        app.MapPost(SeatPaths.Code, OpenByCodeAsync).RequireRateLimiting(Limits.PublicPost).Once();
    }

    private static async Task<IResult> ShowAsync(string token, [FromQuery] string? to, AttuneDb db, HttpContext context, CancellationToken cancel)
        => await LandAsync(token, to, db, context, problem: null, cancel);

    private static async Task<IResult> OpenAsync(string token, [FromQuery] string? to, OpenSeat open, AttuneDb db, HttpContext context, CancellationToken cancel)
    {
        if (await db.LookAsync(token, context.Service<Clock>().Now, cancel) is not { } look) { return Unknown(); }
        if (await IsKnownAsync(context, look)) { return TypedResults.LocalRedirect(WayTo(to)); }
        return await SitDownAsync(await open.RunAsync(token, await SeatAuthentication.KnownVisitOfAsync(context), cancel), to, context)
            ?? await LandAsync(token, to, db, context, LandingTexts.NotByLinkAlone, cancel);
    }

    private static async Task<IResult> OpenByPinAsync(string token, [FromQuery] string? to, [FromForm] string? pin, OpenSeatByPin open, AttuneDb db, Clock clock, HttpContext context, CancellationToken cancel)
    {
        if (await open.RunAsync(token, pin ?? "", SeatAuthentication.VisitOf(context), cancel) is not { } tried) { return Unknown(); }
        var problem = tried is { Try: PinTry.Waits, WaitsUntil: { } until } ? LandingTexts.PinWaits(clock.Here(until)) : LandingTexts.PinWrong;
        return await SitDownAsync(tried.Opened, to, context) ?? await LandAsync(token, to, db, context, problem, cancel);
    }

    private static async Task<IResult> OpenFreshAsync(string token, OpenFreshSeat open, AttuneDb db, HttpContext context, CancellationToken cancel)
        => await SitDownAsync(await open.RunAsync(token, SeatAuthentication.VisitOf(context), cancel), to: null, context)
            ?? await LandAsync(token, to: null, db, context, LandingTexts.NotByLinkAlone, cancel);

    private static async Task<IResult> OpenRoomAsync(string token, OpenRoom open, AttuneDb db, HttpContext context, CancellationToken cancel)
    {
        if (await open.RunAsync(token, SeatAuthentication.VisitOf(context), cancel) is not { } opened) { return await LandAsync(token, to: null, db, context, LandingTexts.NotByLinkAlone, cancel); }
        await SeatAuthentication.SignInAsync(context, opened);
        return TypedResults.LocalRedirect(RoomPaths.Room);
    }

    private static async Task<IResult> OpenByCodeAsync([FromForm] string? code, OpenSeatByCode open, HttpContext context, CancellationToken cancel)
        => await SitDownAsync(await open.RunAsync(code, SeatAuthentication.VisitOf(context), cancel), to: null, context)
            ?? Page.Refused<CodePage>(new { Problem = LandingTexts.CodeWrong });

    private static async Task<IResult?> SitDownAsync(OpenedSeat? opened, string? to, HttpContext context)
    {
        if (opened is null) { return null; }
        await SeatAuthentication.SignInAsync(context, opened);
        return TypedResults.LocalRedirect(WayTo(to));
    }

    /// <summary>The page before the Seat: the button, or what it takes beside the link.</summary>
    private static async Task<IResult> LandAsync(string token, string? to, AttuneDb db, HttpContext context, string? problem, CancellationToken cancel)
    {
        if (await db.LookAsync(token, context.Service<Clock>().Now, cancel) is not { } look) { return Unknown(); }
        var program = await db.Rounds.Where(round => round.Id == look.Round)
            .Join(db.Programs, round => round.Program, program => program.Id, (_, program) => new { program.Name, From = db.Users.Where(account => account.Id == program.Facilitator).Select(account => account.DisplayName).FirstOrDefault() })
            .FirstOrDefaultAsync(cancel);
        var door = await IsKnownAsync(context, look) ? Door.Seat : look.Door;
        // The end of the link that leads on to one page stays, and nothing else of what stood in the address.
        var end = WayTo(to) == SeatPaths.Promise ? "" : $"?to={to}";
        var shown = new { Program = program?.Name ?? "", From = program?.From ?? "", Token = token, End = end, look.HasPin, Door = door, Problem = problem };
        return problem is null ? Page.Show<LandingPage>(shown) : Page.Refused<LandingPage>(shown);
    }

    private static async Task<bool> IsKnownAsync(HttpContext context, LinkLook look)
        => await SeatAuthentication.KnownAsync(context) is { } user && SeatAuthentication.AdmissionOf(user) is { } known && known.Round == look.Round && known.Leader == look.Leader;

    private static string WayTo(string? to) => to switch
    {
        LetterShape.ToOutcome => SeatPaths.Outcome,
        LetterShape.ToSince => FollowUpSeat.Path,
        LetterShape.ToDays => SeatPaths.OutcomeCalendar,
        LetterShape.ToDue => SeatPaths.Due,
        LetterShape.ToTeams => SeatPaths.TeamLinks,
        _ => SeatPaths.Promise,
    };

    private static RazorComponentResult<LinkUnknownPage> Unknown() => Page.Show<LinkUnknownPage>(status: StatusCodes.Status404NotFound);
}

using Attune.Domain.Beside;
using Attune.Store;
using Attune.Store.UseCases.Beside;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Beside;

/// <summary>The link to a seat beside a round. Opening the page changes nothing; the button opens the seat, until somebody has begun.</summary>
internal static class BesideLinkEndpoints
{
    public const string LinkPath = "/b";

    public static void MapBesideLinks(this IEndpointRouteBuilder app)
    {
        app.MapGet(LinkPath + "/{besideToken}", ShowAsync);
        app.MapPost(LinkPath + "/{besideToken}", OpenAsync).RequireRateLimiting(Limits.PublicPost).Once();
    }

    private static async Task<IResult> ShowAsync(string besideToken, AttuneDb db, HttpContext context, Clock clock, CancellationToken cancel)
    {
        if (await FindAsync(db, besideToken, cancel) is not { } seat || (seat.ExpiresAt <= clock.Now && !seat.HasBegun)) { return Gone(); }
        if (await BesideAuthentication.IsKnownAsync(context, seat, db)) { return Page.Show<BesideLandingPage>(new { Program = await NameAsync(db, seat, cancel), IsUsed = false }); }
        return Page.Show<BesideLandingPage>(new { Program = await NameAsync(db, seat, cancel), IsUsed = seat.HasBegun });
    }

    private static async Task<IResult> OpenAsync(string besideToken, OpenBesideSeat open, AttuneDb db, HttpContext context, Clock clock, CancellationToken cancel)
    {
        if (await FindAsync(db, besideToken, cancel) is not { } seat) { return Gone(); }
        if (await BesideAuthentication.IsKnownAsync(context, seat, db)) { return TypedResults.LocalRedirect(BesidePlace.Path); }
        if (await open.RunAsync(besideToken, clock.Now, cancel) is not var (opened, device)) { return Page.Refused<BesideLandingPage>(new { Program = await NameAsync(db, seat, cancel), IsUsed = true }); }
        await BesideAuthentication.SignInAsync(context, opened, device);
        return TypedResults.LocalRedirect(BesidePlace.Path);
    }

    private static async Task<BesideSeat?> FindAsync(AttuneDb db, string token, CancellationToken cancel)
        => BesideSeat.HashOf(token) is { } hash ? await db.BesideSeats.AsNoTracking().FirstOrDefaultAsync(seat => seat.TokenHash == hash, cancel) : null;

    private static async Task<string> NameAsync(AttuneDb db, BesideSeat seat, CancellationToken cancel)
        => await db.Programs.Where(program => program.Id == seat.Program).Select(program => program.Name).FirstAsync(cancel);

    private static RazorComponentResult<BesideGonePage> Gone() => Page.Show<BesideGonePage>(status: StatusCodes.Status404NotFound);
}

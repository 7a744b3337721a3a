using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Reveal.Room;
using Attune.Web.Live;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Driven = Microsoft.AspNetCore.Http.HttpResults.Results<Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult, Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Attune.Web.Features.Reveal.Drive.DrivePage>, Microsoft.AspNetCore.Http.HttpResults.NotFound>;

namespace Attune.Web.Features.Reveal.Drive;

/// <summary>The sitting is driven from the Desk; every button is a form, and the room follows.</summary>
internal static class DriveEndpoints
{
    private const string Live = "/live";

    public static void MapDrive(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/drive", ShowAsync);
        desk.MapRoomStream(Live, FindAsync);
        desk.MapPersonalFragment(Live, FindAsync, FragmentAsync);
        desk.MapPost("/start", StartAsync);
        desk.MapPost("/end", (Driver driver) => driver.EndAsync(true));
        desk.MapPost("/reopen", (Driver driver) => driver.EndAsync(false));
        desk.MapPost("/go", GoAsync);
        desk.MapPost("/next", (Driver driver, Clock clock) => driver.DriveAsync(sitting => sitting.GoNext(clock.Now)));
        desk.MapPost("/back", (Driver driver, Clock clock) => driver.DriveAsync(sitting => sitting.GoBack(clock.Now)));
        desk.MapPost("/to", ([FromForm] int step, Driver driver, Clock clock) => driver.DriveAsync(sitting => sitting.GoTo(step, clock.Now)));
        desk.MapPost("/park", ([FromForm] string? text, Driver driver) => driver.DriveAsync(sitting => sitting.Park(text)));
        desk.MapPost("/unpark", ([FromForm] int place, Driver driver) => driver.DriveAsync(sitting => sitting.TakeFromParking(place)));
        desk.MapPost("/pause", ([FromForm] bool blank, Driver driver) => driver.DriveAsync(sitting => sitting.Pause(blank)));
        desk.MapPost("/dark", ([FromForm] bool dark, Driver driver) => driver.DriveAsync(sitting => sitting.TurnDark(dark)));
        desk.MapPost("/extend", (Driver driver) => driver.DriveAsync(sitting => sitting.Extend(ExtraMinutes)));
        desk.MapPost("/hold", (Driver driver, Clock clock) => driver.DriveAsync(sitting => sitting.Hold(clock.Now)));
        desk.MapPost("/open", ([FromForm] string card, [FromForm] bool open, Driver driver) => driver.DriveAsync(sitting => sitting.Open(card, open)));
        desk.MapPost("/unasked", ([FromForm] string card, Driver driver) => driver.DriveAsync(sitting => sitting.PairOf(card) is { } pair ? sitting.Judge(pair, judge: false) : SittingOutcome.NoSuchPair));
        desk.MapPost("/aside", AsideAsync);
    }

    private const int ExtraMinutes = 2;

    private static async ValueTask<RoundId?> FindAsync(HttpContext context) => (await RevealDesk.FindAsync(context))?.Round.Id;

    private static async Task<IResult> FragmentAsync(HttpContext context, RoundId round, RoomState state)
        => await RevealDesk.FindAsync(context) is { } desk ? Page.Of<DriveNow>(new { Desk = desk }) : TypedResults.NotFound();

    private static async Task<Results<RazorComponentResult<DrivePage>, NotFound>> ShowAsync(Guid round, HttpContext context, Rooms rooms, CancellationToken cancel)
    {
        // The number first: what changes after it is asked for again.
        var state = await rooms.StateAsync(new(round), 0, cancel);
        return await RevealDesk.FindAsync(context) is { } desk ? Page.Of<DrivePage>(new { Desk = desk, state.Revision }) : TypedResults.NotFound();
    }

    private static async Task<Driven> StartAsync(RevealDesk desk, ClaimsPrincipal user, AttuneDb db, Driver driver, Rooms rooms, Clock clock, CancellationToken cancel)
    {
        db.ChangeRoom(desk.Round.Id, "start");
        var outcome = await db.StartSittingAsync(desk.Round.Id, desk.IsApproved, user.AsViewer(), clock.Now, cancel);
        await rooms.ChangedAsync(desk.Round.Id, cancel);
        return await driver.ResultAsync(outcome);
    }

    private static async Task<Driven> GoAsync([FromForm] int revision, Guid round, AttuneDb db, Driver driver, Clock clock, CancellationToken cancel)
    {
        var sitting = await db.Sittings.AsNoTracking().FirstOrDefaultAsync(each => each.Round == new RoundId(round), cancel);
        return sitting is { Move: Move.End } && sitting.Revision == revision ? await driver.EndAsync(true) : await driver.DriveAsync(each => each.Go(revision, clock.Now));
    }

    private static async Task<IResult> AsideAsync([FromForm] int step, [FromForm] bool aside, [FromForm] string? to, Guid program, Guid round, Driver driver, Clock clock)
    {
        var result = await driver.DriveAsync(sitting => sitting.SetAside(step, aside, clock.Now));
        return to == "run" && result.Result is RedirectHttpResult ? TypedResults.LocalRedirect($"{RevealDesk.PathOf(new(program), new(round))}/run") : result.Result;
    }
}

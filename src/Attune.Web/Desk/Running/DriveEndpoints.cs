using System.Security.Claims;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.Rooms;
using Attune.Store.UseCases.Sittings;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Live;
using Attune.Web.Printing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Driven = Microsoft.AspNetCore.Http.HttpResults.Results<Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult, Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Attune.Web.Desk.Running.DrivePage>, Microsoft.AspNetCore.Http.HttpResults.NotFound>;

namespace Attune.Web.Desk.Running;

/// <summary>The sitting is driven from the Desk: every button is a form, and the room follows.</summary>
internal static class DriveEndpoints
{
    private const string Live = "/live";

    public static void MapDrive(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/drive", ShowAsync).WaitsForReading().HasCharts();
        desk.MapRoomStream(Live, SittingDesk.FindRoundAsync);
        desk.MapPersonalFragment(Live, SittingDesk.FindRoundAsync, FragmentAsync);
        desk.MapPost("/start", StartAsync).Decides(AskToStartAsync);
        desk.MapPost("/end", (SittingForm driver) => driver.EndAsync(true)).Steers();
        desk.MapPost("/reopen", (SittingForm driver) => driver.EndAsync(false)).Steers();
        desk.MapPost("/go", GoAsync).Steers();
        desk.MapPost("/next", (SittingForm driver, Clock clock) => driver.DriveAsync(sitting => sitting.GoNext(clock.Now))).Steers();
        desk.MapPost("/back", (SittingForm driver, Clock clock) => driver.DriveAsync(sitting => sitting.GoBack(clock.Now))).Steers();
        desk.MapPost("/to", ([FromForm] int step, SittingForm driver, Clock clock) => driver.DriveAsync(sitting => sitting.GoTo(step, clock.Now))).Steers();
        desk.MapPost("/park", ([FromForm] string? text, SittingForm driver) => driver.DriveAsync(sitting => sitting.Park(text))).Steers();
        desk.MapPost("/unpark", ([FromForm] int place, SittingForm driver) => driver.DriveAsync(sitting => sitting.TakeFromParking(place))).Steers();
        desk.MapPost("/pause", ([FromForm] bool blank, SittingForm driver) => driver.DriveAsync(sitting => sitting.Pause(blank))).Steers();
        desk.MapPost("/dark", ([FromForm] bool dark, SittingForm driver) => driver.DriveAsync(sitting => sitting.TurnDark(dark))).Steers();
        desk.MapPost("/extend", (SittingForm driver) => driver.DriveAsync(sitting => sitting.Extend(ExtraMinutes))).Steers();
        desk.MapPost("/hold", (SittingForm driver, Clock clock) => driver.DriveAsync(sitting => sitting.Hold(clock.Now))).Steers();
        desk.MapPost("/spoke", ([FromForm] Side side, SittingForm driver) => driver.DriveAsync(sitting => sitting.MarkTurn(side, takeBack: false))).Steers();
        desk.MapPost("/unspoke", ([FromForm] Side side, SittingForm driver) => driver.DriveAsync(sitting => sitting.MarkTurn(side, takeBack: true))).Steers();
        desk.MapPost("/open", ([FromForm] string card, [FromForm] bool open, SittingForm driver) => driver.DriveAsync(sitting => sitting.Open(card, open))).Steers();
        desk.MapPost("/unasked", ([FromForm] string card, SittingForm driver) => driver.DriveAsync(sitting => sitting.PairOf(card) is { } pair ? sitting.Judge(pair, judge: false) : SittingOutcome.NoSuchPair)).Steers();
        desk.MapPost("/aside", AsideAsync).Steers();
    }

    private const int ExtraMinutes = 2;

    private static async Task<IResult> FragmentAsync(HttpContext context, RoundId round, RoomState state)
        => await SittingDesk.FindAsync(context) is { } desk ? Page.Show<DriveNow>(new { Desk = desk }) : TypedResults.NotFound();

    private static async Task<Results<RazorComponentResult<DrivePage>, NotFound>> ShowAsync(Guid round, HttpContext context, Rooms rooms, CancellationToken cancel)
    {
        // The state is read before the page, so that a change in between makes the page ask again.
        var state = await rooms.StateAsync(new(round), 0, cancel);
        return await SittingDesk.FindAsync(context) is { } desk ? Page.Show<DrivePage>(new { Desk = desk, state.Revision }) : TypedResults.NotFound();
    }

    private static async Task<Question?> AskToStartAsync(HttpContext context)
        => await SittingDesk.FindAsync(context) is { IsApproved: true, Sitting.HasBegun: false } desk ? new(RunningTexts.StartAsk, RunningTexts.StartAskText, DeskTexts.Start, $"{desk.Path}/run") : null;

    private static async Task<Driven> StartAsync(SittingDesk desk, ClaimsPrincipal user, StartSitting start, SittingForm driver, Clock clock, CancellationToken cancel)
    {
        var outcome = await start.RunAsync(desk.Round.Id, desk.View.Reading, desk.IsApproved, user.AsViewer(), clock.Now, cancel);
        return await driver.ResultAsync(outcome);
    }

    private static async Task<Driven> GoAsync([FromForm] int revision, Guid round, AttuneDb db, SittingForm driver, Clock clock, CancellationToken cancel)
    {
        var sitting = await db.Sittings.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Round == new RoundId(round), cancel);
        return sitting is { Move: Move.End } && sitting.Revision == revision ? await driver.EndAsync(true) : await driver.DriveAsync(candidate => candidate.Go(revision, clock.Now));
    }

    private static async Task<IResult> AsideAsync([FromForm] int step, [FromForm] bool aside, [FromForm] string? to, Guid program, Guid round, SittingForm driver, Clock clock)
    {
        var result = await driver.DriveAsync(sitting => sitting.SetAside(step, aside, clock.Now));
        return to == "run" && result.Result is RedirectHttpResult ? TypedResults.LocalRedirect($"{SittingDesk.PathOf(new(program), new(round))}/run") : result.Result;
    }
}

using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Statements;
using Attune.Store;
using Attune.Store.Rooms;
using Attune.Store.UseCases.Votes;
using Attune.Store.Writing;
using Attune.Web.Components;
using Attune.Web.Components.Answering;
using Attune.Web.Hosting;
using Attune.Web.Live;
using Attune.Web.Seat.Commitments;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Seat.Statements;

/// <summary>A leader's votes on statements.</summary>
internal static class StatementSeatEndpoints
{
    private const string Live = "/statements/live";
    private const string LiveOne = "/statements/{number:int}/live";

    public static void MapStatementSeat(this IEndpointRouteBuilder app)
    {
        var seat = app.MapGroup("/seat").RequireAuthorization(SeatAuthentication.Policy);
        seat.MapGet("/statements", ListAsync);
        seat.MapGet("/statements/{number:int}", ShowAsync);
        seat.MapPost("/statements/{number:int}/vote", VoteAsync).NotForLeavers().RequireRateLimiting(Limits.SeatPost).WithMetadata(SeatAuthentication.ShortWay());
        seat.MapPost("/statements/{number:int}/reason", ReasonAsync).RequireRateLimiting(Limits.SeatPost).Once();
        seat.MapRoomStream(Live, RoomOfAsync);
        seat.MapPersonalFragment(Live, RoomOfAsync, FragmentAsync);
        seat.MapRoomStream(LiveOne, RoomOfAsync);
        seat.MapTaggedFragment(LiveOne, RoomOfAsync, StatementTag.FindAsync, FragmentOfOneAsync);
        seat.MapOwn();
    }

    private static async ValueTask<RoundId?> RoomOfAsync(HttpContext context)
    {
        if (SeatAuthentication.RoomAdmissionOf(context.User) is not { } admission) { return null; }
        var db = context.Service<AttuneDb>();
        return await db.Participants.AnyAsync(voice => voice.Key == admission.Participant && voice.Round == admission.Round, context.RequestAborted) ? admission.Round : null;
    }

    private static async Task<Results<RazorComponentResult<SeatStatementsPage>, NotFound>> ListAsync(HttpContext context, AttuneDb db, CancellationToken cancel)
    {
        if (SeatAuthentication.RoomAdmissionOf(context.User) is not { } admission) { return TypedResults.NotFound(); }
        // The state is read before the page, so that a change in between makes the page ask again.
        var state = await db.RoomStateAsync(admission.Round, cancel);
        return await StatementSeat.FindAsync(context) is { } seat ? Page.Show<SeatStatementsPage>(new { Seat = seat, state.Revision }) : TypedResults.NotFound();
    }

    private static async Task<IResult> FragmentAsync(HttpContext context, RoundId round, RoomState state)
        => await StatementSeat.FindAsync(context) is { } seat ? Page.Show<SeatStatementList>(new { Seat = seat }) : TypedResults.NotFound();

    private static async Task<IResult> FragmentOfOneAsync(HttpContext context, RoundId round, RoomState state)
        => await StatementSeat.FindAsync(context) is { } seat && int.TryParse($"{context.GetRouteValue("number")}", NumberStyles.None, CultureInfo.InvariantCulture, out var number) && seat.Find(number) is { } statement
            ? Page.Show<VoteNow>(new { Seat = seat, Statement = statement, state.Phase })
            : TypedResults.NotFound();

    private static async Task<Results<RazorComponentResult<VotePage>, NotFound>> ShowAsync(int number, bool? kept, HttpContext context)
    {
        if (SeatAuthentication.RoomAdmissionOf(context.User) is not { } admission) { return TypedResults.NotFound(); }
        // State and tag are read before the page, so that a change in between makes the page ask again.
        var (room, state) = await RoomEndpoints.ShownAsync(context, admission.Round);
        var tag = await StatementTag.FindAsync(context, room, state);
        return await StatementSeat.FindAsync(context) is { } seat && seat.Find(number) is { } statement
            ? Page.Show<VotePage>(new { Seat = seat, Statement = statement, Kept = kept == true, state.Revision, state.Phase, Tag = tag })
            : TypedResults.NotFound();
    }

    /// <summary>Saves a vote. While the room works on statements it leads back to the page of the sitting, which goes on with the room.</summary>
    private static async Task<IResult> VoteAsync(int number, [FromForm] VoteForm? form, HttpContext context, VoteOnStatement step, AttuneDb db, Rooms rooms, CancellationToken cancel)
    {
        if (SeatAuthentication.RoomAdmissionOf(context.User) is not { } admission || form?.Id is not { } ballot || !await IsThereAsync(db, admission.Round, number, ballot, cancel)) { return TypedResults.NotFound(); }
        if (form.Vote is not { } vote) { return await AgainAsync(VoteProblem.None); }
        var outcome = await step.RunAsync(ballot, admission.Participant, vote, form.WriteKey(vote), cancel);
        if (outcome == WriteOutcome.NotInvited) { return TypedResults.NotFound(); }
        return SaveEndings.From(outcome) switch
        {
            SaveEnding.Saved => TypedResults.LocalRedirect((await rooms.StateAsync(admission.Round, 0, cancel)).Phase.IsOfStatements ? RoomPaths.Room : $"{StatementPaths.Statement(number)}?kept=true"),
            SaveEnding.DoesNotFit => await AgainAsync(VoteProblem.TooLong),
            SaveEnding.Closed => await AgainAsync(VoteProblem.Closed),
            SaveEnding.RetryLater => RetryLater.Answer(context),
            var other => throw new InvalidOperationException($"{other} is no end of a vote."),
        };

        // Only who is refused needs the page: a room of hundreds presses at once, and the page shows what all of them voted on.
        async Task<IResult> AgainAsync(VoteProblem problem)
            => await StatementSeat.FindAsync(context) is { } seat && seat.Find(number) is { } statement
                ? Page.Refused<VotePage>(new { Seat = seat, Statement = statement, Sent = form, Problem = problem })
                : TypedResults.NotFound();
    }

    private static Task<bool> IsThereAsync(AttuneDb db, RoundId id, int number, BallotId held, CancellationToken cancel)
        => db.Rounds.AnyAsync(
            round => round.Id == id && round.Phase >= RoundPhase.Locked
                && db.Statements.Any(statement => statement.Round == id && statement.Number == number && db.Ballots.Any(ballot => ballot.Id == held && ballot.Statement == statement.Id)),
            cancel);

    /// <summary>After the close, saves the reason that is owed, or another choice of how it is shown.</summary>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<VotePage>, NotFound>> ReasonAsync(
        int number, [FromForm] VoteForm? form, StatementSeat seat, GiveReason give, Clock clock, CancellationToken cancel)
    {
        if (seat.Find(number) is not { } statement || form?.Id is not { } ballot) { return TypedResults.NotFound(); }
        var ending = SaveEndings.From(await give.RunAsync(ballot, seat.Admission.Participant, form.Words, form.ReasonShown, clock.Now, cancel));
        if (ending == SaveEnding.DoesNotFit) { return Page.Refused<VotePage>(new { Seat = seat, Statement = statement, Sent = form, Problem = VoteProblem.TooLong }); }
        return TypedResults.LocalRedirect($"{StatementPaths.Statement(number)}?kept=true");
    }
}

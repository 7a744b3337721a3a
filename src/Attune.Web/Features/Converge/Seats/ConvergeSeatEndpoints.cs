using Attune.Web.Features.Accounts;
using Attune.Web.Live;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Converge.Seats;

/// <summary>A leader's votes on statements.</summary>
internal static class ConvergeSeatEndpoints
{
    private const string Live = "/statements/live";

    public static void MapConvergeSeat(this IEndpointRouteBuilder app)
    {
        var seat = app.MapGroup("/seat").RequireAuthorization(SeatAuthentication.Policy);
        seat.MapGet("/statements", ListAsync);
        seat.MapGet("/statements/{number:int}", Show);
        seat.MapPost("/statements/{number:int}/vote", VoteAsync).RequireRateLimiting(PagesSetup.PublicPost);
        seat.MapPost("/statements/{number:int}/reason", ReasonAsync).RequireRateLimiting(PagesSetup.PublicPost);
        seat.MapRoomStream(Live, RoomOfAsync);
        seat.MapPersonalFragment(Live, RoomOfAsync, FragmentAsync);
        seat.MapOwn();
    }

    private static async ValueTask<RoundId?> RoomOfAsync(HttpContext context)
    {
        if (SeatAuthentication.AdmissionOf(context.User) is not { } admission) { return null; }
        var db = context.Service<AttuneDb>();
        return await db.Participants.AnyAsync(voice => voice.Key == admission.Participant && voice.Round == admission.Round, context.RequestAborted) ? admission.Round : null;
    }

    private static async Task<Results<RazorComponentResult<SeatStatementsPage>, NotFound>> ListAsync(HttpContext context, AttuneDb db, CancellationToken cancel)
    {
        if (SeatAuthentication.AdmissionOf(context.User) is not { } admission) { return TypedResults.NotFound(); }
        // The number first: what changes after it is asked for again.
        var state = await db.RoomStateAsync(admission.Round, cancel);
        return await ConvergeSeat.FindAsync(context) is { } seat ? Page.Of<SeatStatementsPage>(new { Seat = seat, state.Revision }) : TypedResults.NotFound();
    }

    private static async Task<IResult> FragmentAsync(HttpContext context, RoundId round, RoomState state)
        => await ConvergeSeat.FindAsync(context) is { } seat ? Page.Of<SeatStatementList>(new { Seat = seat }) : TypedResults.NotFound();

    private static Results<RazorComponentResult<VotePage>, NotFound> Show(int number, bool? kept, ConvergeSeat seat)
        => seat.Find(number) is { } statement
            ? Page.Of<VotePage>(new { Seat = seat, Statement = statement, Kept = kept == true })
            : TypedResults.NotFound();

    private static async Task<IResult> VoteAsync(int number, [FromForm] VoteForm? form, ConvergeSeat seat, HttpContext context, Voting voting, Rooms rooms, CancellationToken cancel)
    {
        if (seat.Find(number) is not { } statement || form?.Id is not { } ballot) { return TypedResults.NotFound(); }
        if (form.Vote is not { } vote) { return Again("Vote_none"); }
        switch (await voting.CastAsync(ballot, seat.Admission.Participant, vote, form.WriteKey(vote), cancel))
        {
            case VoteOutcome.Saved:
                await rooms.ChangedAsync(seat.Round.Id, cancel);
                break;
            case VoteOutcome.SavedBefore:
                break;
            case VoteOutcome.TooLong:
                return Again("Vote_long");
            case VoteOutcome.Closed:
                return Again("Vote_closed");
            case VoteOutcome.ComeAgain:
                return ComeAgain.Answer(context);
            default:
                return TypedResults.NotFound();
        }

        return TypedResults.LocalRedirect(form.To == "room" ? "/seat/room" : $"{ConvergePaths.Statement(number)}?kept=true");

        RazorComponentResult<VotePage> Again(string problem) => Page.Refused<VotePage>(new { Seat = seat, Statement = statement, Sent = form, Problem = problem });
    }

    /// <summary>After the close: the reason that is owed, or another choice of how it is shown.</summary>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<VotePage>, NotFound>> ReasonAsync(
        int number, [FromForm] VoteForm? form, ConvergeSeat seat, Voting voting, Rooms rooms, Clock clock, CancellationToken cancel)
    {
        if (seat.Find(number) is not { } statement || form?.Id is not { } ballot) { return TypedResults.NotFound(); }
        var outcome = await voting.GiveReasonAsync(ballot, seat.Admission.Participant, form.Words, form.ReasonShown, clock.Now, cancel);
        if (outcome == VoteOutcome.TooLong) { return Page.Refused<VotePage>(new { Seat = seat, Statement = statement, Sent = form, Problem = "Vote_long" }); }
        if (outcome == VoteOutcome.Saved) { await rooms.ChangedAsync(seat.Round.Id, cancel); }
        return TypedResults.LocalRedirect($"{ConvergePaths.Statement(number)}?kept=true");
    }
}

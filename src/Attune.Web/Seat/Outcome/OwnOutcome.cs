using Attune.Domain.Rounds;
using Attune.Store.Reading;
using Attune.Web.Components;
using Attune.Web.Room;

namespace Attune.Web.Seat.Outcome;

/// <summary>What of the outcome is this leader's own.</summary>
/// <param name="AsksTeams">The leader's teams are asked now.</param>
/// <param name="HasTeams">What teams said can be looked at.</param>
/// <param name="Mine">What the leader promised and answers for; empty for a delegate.</param>
public sealed record OwnOutcome(bool AsksTeams, bool HasTeams, ImmutableArray<(string What, string Text, string When)> Mine)
{
    /// <summary>Asks for it together with something else.</summary>
    internal static Func<OwnOutcome> Ask(Together asked, Seat seat)
    {
        var (db, me, round, program) = (asked.Db, seat.Admission.Leader, seat.Round.Id, seat.Program.Id);
        var teams = TeamsToAsk.Ask(asked, seat);
        var closed = asked.Any(db.Cascades.Where(cascade => cascade.Round == round && cascade.ClosedAt != null));
        var commitments = asked.List(db.Commitments.AsNoTracking().Where(commitment => commitment.Round == round && commitment.Leader == me).OrderBy(commitment => commitment.Place));
        var decisions = asked.List(db.Decisions.AsNoTracking().Where(decision => decision.OwnerLeader == me).OrderBy(decision => decision.Number));
        var superseded = asked.List(db.Decisions.AsNoTracking().Where(decision => decision.Program == program && decision.Supersedes != null).Select(decision => decision.Supersedes));
        var owned = asked.List(db.Ownership.AsNoTracking().Where(ownership => ownership.OwnerLeader == me));
        var benefits = asked.List(db.Benefits.AsNoTracking().Where(benefit => benefit.OwnerLeader == me));
        return () => new(
            teams() is not null,
            seat is { IsLeaderInPerson: true, Round.Phase: RoundPhase.Revealed } && closed(),
            seat.IsDelegated ? [] :
            [
                .. commitments().Select(commitment => (OutcomeTexts.OwnCommitment, commitment.Text, commitment.IsConfirmed ? OutcomeTexts.OwnBy(CommonTexts.Date(commitment.DueOn)) : OutcomeTexts.OwnByUnconfirmed(CommonTexts.Date(commitment.DueOn)))),
                .. decisions().Where(decision => !superseded().Contains(decision.Id)).Select(decision => (OutcomeTexts.OwnDecision, decision.Text, OutcomeTexts.OwnReview(CommonTexts.Date(decision.ReviewOn)))),
                .. owned().InOrder().Select(ownership => (OutcomeTexts.OwnActivity, $"{ownership.Activity}, {SeatTexts.Stage(ownership.Stage)}", ownership.AcceptedAt is null ? RoomTexts.SheetNotAccepted : "")),
                .. benefits().OrderBy(benefit => benefit.By).Select(benefit => (benefit.IsWish ? OutcomeTexts.OwnWish : OutcomeTexts.OwnBenefit, benefit.Text, benefit.By is { } by ? OutcomeTexts.OwnBy(QuarterText.Name(by)) : "")),
            ]);
    }
}

using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Web.Room;

namespace Attune.Web.Seat;

/// <summary>What a leader finds before the first question of a later round: own promises, and the room's decisions.</summary>
/// <param name="Own">Commitments that were confirmed in an earlier round and are still open, or on which the leader reported in this round.</param>
/// <param name="Due">Decisions whose review is due before the room meets.</param>
/// <param name="Standing">The other decisions that stand.</param>
/// <param name="PrincipleDueOn">The day since which the review of the principle is due; null if it is not.</param>
/// <param name="HasFigures">Benefits are measured, so figures may wait for the leader.</param>
/// <param name="Names">The names of those who are accountable for them.</param>
public sealed record FollowUpSeat(
    IReadOnlyList<Commitment> Own, IReadOnlyList<Decision> Due, IReadOnlyList<Decision> Standing, DateOnly? PrincipleDueOn, bool HasFigures, IReadOnlyDictionary<LeaderId, string> Names)
{
    public const string Path = "/seat/since";

    public int Waiting => Own.Count(commitment => commitment.Fate is null);

    public string OwnerOf(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return SittingRecords.NameOf(decision.Owner, Names);
    }

    /// <returns>
    /// Null in a first round, where nothing was agreed before; for somebody who was not there, since a new leader answers blind; and for a delegate, who
    /// promised nothing.
    /// </returns>
    internal static Task<FollowUpSeat?> ReadAsync(AttuneDb db, Seat seat, DateOnly today, CancellationToken cancel) => Together.ReadAsync(db, asked => Ask(asked, seat, today), cancel);

    /// <summary>Asks for the same together with something else.</summary>
    internal static Func<FollowUpSeat?> Ask(Together asked, Seat seat, DateOnly today)
    {
        if (seat.Round is { Number: 1 } or { Kind: RoundKind.Rehearsal } || !seat.IsOpen || !seat.IsLeaderInPerson) { return () => null; }
        var (db, me, program, meets) = (asked.Db, seat.Admission.Leader, seat.Program.Id, MeetsOn(seat.Round, today));
        var earlierRounds = asked.List(db.Rounds.AsNoTracking()
            .Where(round => round.Program == program && round.Kind == RoundKind.Real && round.Number < seat.Round.Number && round.Phase >= RoundPhase.Locked).Select(round => round.Id));
        var places = asked.List(db.Invitations.AsNoTracking().Where(invitation => invitation.Leader == me));
        var own = asked.List(db.Commitments.AsNoTracking().Where(commitment => commitment.Leader == me));
        var decided = asked.List(db.Decisions.AsNoTracking().Where(decision => decision.Program == program).OrderBy(decision => decision.Number));
        var benefits = asked.List(db.Benefits.AsNoTracking().Where(benefit => benefit.Program == program));
        var principle = asked.First(db.Principles.AsNoTracking().Where(principle => principle.Program == program).OrderByDescending(principle => principle.Version).Take(1));
        var reviews = asked.List(db.PrincipleReviews.AsNoTracking().Where(review => review.Program == program));
        var leaders = asked.List(db.Leaders.AsNoTracking().Where(leader => leader.Program == program));
        return () =>
        {
            var earlier = earlierRounds().ToHashSet();
            if (!places().Exists(place => earlier.Contains(place.Round)) || places().Exists(place => place.Round == seat.Round.Id && place.IsDelegated)) { return null; }
            var standing = Decision.Standing(decided()).Where(decision => earlier.Contains(decision.Round)).ToLookup(decision => decision.ReviewOn <= meets);
            Commitment[] open = [.. own().Where(commitment => earlier.Contains(commitment.Round) && commitment.IsConfirmed && (commitment.IsDue || commitment.SaidIn == seat.Round.Id)).OrderBy(commitment => commitment.DueNow).ThenBy(commitment => commitment.Place)];
            var hasFigures = benefits().Exists(benefit => earlier.Contains(benefit.Round) && !benefit.IsWish);
            DateOnly? due = principle() is { } agreed && PrincipleReview.DueOn(agreed, reviews()) is { } day && day <= meets ? day : null;
            return open.Length == 0 && standing.Count == 0 && !hasFigures && due is null ? null : new(
                open, [.. standing[true]], [.. standing[false]], due, hasFigures, leaders().ToDictionary(leader => leader.Id, leader => leader.Name));
        };
    }

    private static DateOnly MeetsOn(Round round, DateOnly today)
        => (round.SittingAt ?? round.LocksAt) is { } meets && DateOnly.FromDateTime(meets.UtcDateTime) is var day && day > today ? day : today;
}

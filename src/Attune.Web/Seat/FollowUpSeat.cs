using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store;
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
    public static async Task<FollowUpSeat?> ReadAsync(AttuneDb db, Seat seat, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(seat);
        if (seat.Round is { Number: 1 } or { Kind: RoundKind.Rehearsal } || !seat.IsOpen || !seat.IsLeaderInPerson) { return null; }
        var me = seat.Admission.Leader;
        var earlier = await db.Rounds.AsNoTracking()
            .Where(round => round.Program == seat.Program.Id && round.Kind == RoundKind.Real && round.Number < seat.Round.Number && round.Phase >= RoundPhase.Locked)
            .Select(round => round.Id).ToListAsync(cancel);
        var places = await db.Invitations.AsNoTracking().Where(invitation => invitation.Leader == me && (invitation.Round == seat.Round.Id || earlier.Contains(invitation.Round))).ToListAsync(cancel);
        if (!places.Any(place => earlier.Contains(place.Round)) || places.Any(place => place.Round == seat.Round.Id && place.IsDelegated)) { return null; }
        var own = await db.Commitments.AsNoTracking().Where(commitment => commitment.Leader == me && earlier.Contains(commitment.Round)).ToListAsync(cancel);
        var decisions = await db.Decisions.AsNoTracking().Where(decision => decision.Program == seat.Program.Id).OrderBy(decision => decision.Number).ToListAsync(cancel);
        var standing = Decision.Standing(decisions).Where(decision => earlier.Contains(decision.Round)).ToLookup(decision => decision.ReviewOn <= MeetsOn(seat.Round, today));
        Commitment[] open = [.. own.Where(commitment => commitment.IsConfirmed && (commitment.IsDue || commitment.SaidIn == seat.Round.Id)).OrderBy(commitment => commitment.DueNow).ThenBy(commitment => commitment.Place)];
        var hasFigures = (await db.Benefits.AsNoTracking().Where(benefit => benefit.Program == seat.Program.Id && earlier.Contains(benefit.Round)).ToListAsync(cancel)).Exists(benefit => !benefit.IsWish);
        var due = await PrincipleDueAsync(db, seat, MeetsOn(seat.Round, today), cancel);
        return open.Length == 0 && standing.Count == 0 && !hasFigures && due is null ? null : new(
            open, [.. standing[true]], [.. standing[false]], due, hasFigures,
            await db.Leaders.AsNoTracking().Where(leader => leader.Program == seat.Program.Id).ToDictionaryAsync(leader => leader.Id, leader => leader.Name, cancel));
    }

    private static async Task<DateOnly?> PrincipleDueAsync(AttuneDb db, Seat seat, DateOnly meets, CancellationToken cancel)
        => await db.Principles.AsNoTracking().Where(principle => principle.Program == seat.Program.Id).OrderByDescending(principle => principle.Version).FirstOrDefaultAsync(cancel) is { } principle
            && PrincipleReview.DueOn(principle, await db.PrincipleReviews.AsNoTracking().Where(review => review.Program == seat.Program.Id).ToListAsync(cancel)) is { } due && due <= meets
                ? due
                : null;

    private static DateOnly MeetsOn(Round round, DateOnly today)
        => (round.SittingAt ?? round.LocksAt) is { } meets && DateOnly.FromDateTime(meets.UtcDateTime) is var day && day > today ? day : today;
}

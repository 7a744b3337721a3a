using Attune.Web.Features.Answer;
using Attune.Web.Features.Sharing;

namespace Attune.Web.Features.FollowUp;

/// <summary>What a leader finds before the first question of a later round: own promises, and the room's decisions.</summary>
/// <param name="Own">Confirmed in an earlier round and still open, or said in this round.</param>
/// <param name="Due">Decisions whose day to be looked at again comes before the room meets.</param>
/// <param name="Standing">The other decisions that stand.</param>
/// <param name="Names">Of who answers for them.</param>
public sealed record SinceLast(
    IReadOnlyList<Commitment> Own, IReadOnlyList<Decision> Due, IReadOnlyList<Decision> Standing, IReadOnlyDictionary<LeaderId, string> Names)
{
    public const string Path = "/seat/since";

    public int Waiting => Own.Count(each => each.Fate is null);

    public string OwnerOf(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return SittingRecords.NameOf(decision.Owner, Names);
    }

    /// <returns>
    /// Null in a first round, where nothing was left, for who was not there - a new leader answers blind - and for a delegate, who promised nothing.
    /// </returns>
    public static async Task<SinceLast?> ReadAsync(AttuneDb db, Seat seat, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(seat);
        if (seat.Round is { Number: 1 } or { Kind: RoundKind.Rehearsal } || !seat.IsOpen) { return null; }
        var me = seat.Admission.Leader;
        var earlier = await db.Rounds.AsNoTracking()
            .Where(round => round.Program == seat.Program.Id && round.Kind == RoundKind.Real && round.Number < seat.Round.Number && round.Phase >= RoundPhase.Locked)
            .Select(round => round.Id).ToListAsync(cancel);
        var places = await db.Invitations.AsNoTracking().Where(each => each.Leader == me && (each.Round == seat.Round.Id || earlier.Contains(each.Round))).ToListAsync(cancel);
        if (!places.Any(place => earlier.Contains(place.Round)) || places.Any(place => place.Round == seat.Round.Id && place.IsDelegated)) { return null; }
        var own = await db.Commitments.AsNoTracking().Where(each => each.Leader == me && earlier.Contains(each.Round)).ToListAsync(cancel);
        var decisions = await db.Decisions.AsNoTracking().Where(each => each.Program == seat.Program.Id).OrderBy(each => each.Number).ToListAsync(cancel);
        var standing = decisions.Where(each => earlier.Contains(each.Round) && decisions.All(later => later.Supersedes != each.Id)).ToLookup(each => each.ReviewOn <= MeetsOn(seat.Round, today));
        Commitment[] open = [.. own.Where(each => each.IsConfirmed && (each.IsDue || each.SaidIn == seat.Round.Id)).OrderBy(each => each.DueNow).ThenBy(each => each.Place)];
        return open.Length == 0 && standing.Count == 0 ? null : new(
            open, [.. standing[true]], [.. standing[false]],
            await db.Leaders.AsNoTracking().Where(leader => leader.Program == seat.Program.Id).ToDictionaryAsync(leader => leader.Id, leader => leader.Name, cancel));
    }

    private static DateOnly MeetsOn(Round round, DateOnly today)
        => (round.SittingAt ?? round.LocksAt) is { } meets && DateOnly.FromDateTime(meets.UtcDateTime) is var day && day > today ? day : today;
}

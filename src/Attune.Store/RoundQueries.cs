using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;
using Attune.Store.Model;
using Attune.Store.Reading;

namespace Attune.Store;

/// <summary>What decides whether something of a round can still be taken back.</summary>
public static class RoundQueries
{
    /// <summary>Whether the leader was invited to any round, so that there is something to keep.</summary>
    /// <param name="db">The database.</param>
    /// <param name="leader">The leader.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static Task<bool> HadAPlaceAsync(this AttuneDb db, Leader leader, CancellationToken cancel)
        => db.Invitations.AnyAsync(invitation => invitation.Leader == leader.Id, cancel);

    /// <summary>Whether texts of the round were opened, which happens after its lock only: from then on nothing more is taken, because the difference would be one person's.</summary>
    /// <param name="db">The database.</param>
    /// <param name="round">The round.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static async Task<bool> IsReadAsync(this AttuneDb db, Round round, CancellationToken cancel)
        => round.Phase >= RoundPhase.Locked && await db.LooksInto(round.Id).AnyAsync(cancel);

    /// <summary>The lines that say that texts of a round were opened.</summary>
    /// <param name="db">The database.</param>
    /// <param name="round">The round.</param>
    public static IQueryable<AuditEntry> LooksInto(this AttuneDb db, RoundId round)
        => db.Audit.Where(entry => entry.Round == round && entry.Act == AuditAct.Looked && db.Rounds.Where(candidate => candidate.Id == round).Select(candidate => candidate.Program).Contains(entry.Program));

    /// <summary>Asks, together with something else, when something was done in a round, as the audit trail says.</summary>
    /// <returns>Null before.</returns>
    public static Func<DateTimeOffset?> WhenDone(this Together asked, RoundId round, AuditAct act)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return asked.First(asked.Db.Audit.Where(entry => entry.Round == round && entry.Act == act).Select(entry => (DateTimeOffset?)entry.At));
    }

    /// <summary>The voices of an imported round with an answer that stands: the author of one may have taken it back.</summary>
    /// <param name="db">The database.</param>
    /// <param name="round">The round.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static async Task<SideCounts> ImportedVoicesAsync(this AttuneDb db, Round round, CancellationToken cancel)
        => SideCounts.Count(await db.ImportedVoicesOf(db.Rounds.Where(candidate => candidate.Id == round.Id).Select(candidate => candidate.Id)).ToListAsync(cancel));

    /// <summary>The side of each voice of imported rounds with an answer that stands.</summary>
    public static IQueryable<Side> ImportedVoicesOf(this AttuneDb db, IQueryable<RoundId> rounds)
        => db.Answers.Where(answer => rounds.Contains(answer.Round) && answer.Import != null && answer.Given != null && !answer.Withdrawn && !answer.Aside)
            .Select(answer => new { answer.Participant, answer.Side }).Distinct().Select(voice => voice.Side);

    /// <summary>How often anything of a round was read: texts that were opened, and a sitting that was prepared from them.</summary>
    /// <param name="db">The database.</param>
    /// <param name="round">The round.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static async Task<int> LooksAsync(this AttuneDb db, Round round, CancellationToken cancel)
        => await db.Audit.CountAsync(entry => entry.Round == round.Id && entry.Act == AuditAct.Looked, cancel)
            + await db.Sittings.CountAsync(sitting => sitting.Round == round.Id, cancel);

    /// <summary>What a round does by itself, in the order of time.</summary>
    /// <param name="db">The database.</param>
    /// <param name="round">The round.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static Task<List<TimedAct>> TimedActsOfAsync(this AttuneDb db, RoundId round, CancellationToken cancel)
        => db.TimedActs.Where(act => act.Round == round).OrderBy(act => act.At).ThenBy(act => act.Kind).ToListAsync(cancel);

    /// <summary>Reminders that wait keep their distance from a lock that moved.</summary>
    /// <param name="db">The database.</param>
    /// <param name="round">The round.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    internal static async Task FollowLockAsync(this AttuneDb db, Round round, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var act in await db.TimedActsOfAsync(round.Id, cancel)) { act.Follow(round.LocksAt, now); }
    }
}

using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Rounds;

/// <summary>Keeps how many letters left by themselves; those that did not are tried again later.</summary>
public sealed class RecordTimedLetters(AttuneDb db)
{
    /// <summary>Returns when it is on the disk what came of the letters.</summary>
    public async Task RunAsync(TimedAct act, IReadOnlyCollection<LeaderId> readers, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(readers);
        var invited = await db.Invitations.AsNoTracking().Where(invitation => invitation.Round == act.Round && readers.Contains(invitation.Leader)).ToListAsync(cancel);
        var unsent = invited.Count(invitation => invitation.MailProblem.Length > 0);
        act.Sent(readers.Count - unsent, unsent, now);
        await db.SaveChangesAsync(cancel);
    }
}

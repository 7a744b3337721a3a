using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Store.UseCases.Rounds;

namespace Attune.Store.UseCases.Leaders;

/// <summary>Lets somebody of the same side answer for a leader. Whoever has an earlier link loses it.</summary>
public sealed class NameDelegate(AttuneDb db)
{
    /// <summary>Returns when the name is on the disk, or with the reason why nobody was named.</summary>
    public async Task<DelegateOutcome> RunAsync(Round round, Leader leader, string name, string mail, DateTimeOffset expiresAt, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var isInvited = await db.Invitations.AnyAsync(candidate => candidate.Round == round.Id && candidate.Leader == leader.Id, cancel);
        if (!isInvited) { await new InviteLeader(db).RunAsync(round, leader, expiresAt, cancel); }
        var invitation = await db.Invitations.FirstAsync(candidate => candidate.Round == round.Id && candidate.Leader == leader.Id, cancel);
        var outcome = invitation.NameDelegate(round.Rules, name, mail);
        if (outcome != DelegateOutcome.Named) { return outcome; }
        await db.SaveChangesAsync(cancel);
        // Two people in one place would mix their words.
        await db.Links.Where(link => link.Round == round.Id && link.Leader == leader.Id).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }
}

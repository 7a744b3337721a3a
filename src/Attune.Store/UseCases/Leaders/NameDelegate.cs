using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Seats;
using Attune.Store.UseCases.Rounds;

namespace Attune.Store.UseCases.Leaders;

/// <summary>Proposes somebody of the same side to answer for a leader. It opens nothing before the leader agrees at the own seat.</summary>
public sealed class NameDelegate(AttuneDb db)
{
    /// <summary>Returns when the name is on the disk, or with the reason why nobody was named.</summary>
    public async Task<DelegateOutcome> RunAsync(Round round, Leader leader, string name, string mail, NewLink link, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(leader);
        ArgumentNullException.ThrowIfNull(link);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var isInvited = await db.Invitations.AnyAsync(candidate => candidate.Round == round.Id && candidate.Leader == leader.Id, cancel);
        if (!isInvited) { await new InviteLeader(db).RunAsync(round, leader, link, cancel); }
        var place = (await SeatPlace.FindAsync(db, round.Id, leader.Id, cancel))!;
        var outcome = place.Invitation.NameDelegate(round.Rules, name, mail);
        if (outcome != DelegateOutcome.Named) { return outcome; }
        db.Audit.Add(place.Line(AuditAct.DelegateProposed, link.Now, ViewerRole.Facilitator, link.By.Name));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }
}

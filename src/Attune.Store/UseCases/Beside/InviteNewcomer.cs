using Attune.Domain.Beside;
using Attune.Domain.Leaders;
using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Beside;

/// <summary>Makes a seat, if there is none, at which a leader catches up with a locked round in which the leader was not, and a link to it.</summary>
public sealed class InviteNewcomer(AttuneDb db)
{
    /// <returns>The token to hand over; null if the leader was in the round, or another window made the seat at the same moment.</returns>
    public async Task<string?> RunAsync(Round round, Leader leader, NewBesideLink link, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(leader);
        ArgumentNullException.ThrowIfNull(link);
        if (!BesideSeat.MayCatchUp(round.Phase) || await db.Invitations.AnyAsync(invitation => invitation.Round == round.Id && invitation.Leader == leader.Id, cancel)) { return null; }
        if (await db.BesideSeats.FirstOrDefaultAsync(candidate => candidate.Round == round.Id && candidate.Leader == leader.Id, cancel) is not { } seat)
        {
            db.BesideSeats.Add(seat = BesideSeat.ForNewcomer(round, leader.Id));
        }

        return await BesideLinks.IssueAsync(db, seat, link, cancel);
    }
}

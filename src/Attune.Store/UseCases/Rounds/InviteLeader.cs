using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Rounds;

/// <summary>Makes the leader's place in the round if there is none, and a new link to it; older links stay valid.</summary>
public sealed class InviteLeader(AttuneDb db)
{
    /// <returns>The token to send; null if the link to the leader's answers is erased (unattributed, after the lock).</returns>
    public async Task<string?> RunAsync(Round round, Leader leader, DateTimeOffset expiresAt, CancellationToken cancel)
    {
        var identity = await db.Identities.FirstOrDefaultAsync(participantIdentity => participantIdentity.Round == round.Id && participantIdentity.Leader == leader.Id, cancel);
        if (identity is null)
        {
            if (await db.Invitations.AnyAsync(invitation => invitation.Round == round.Id && invitation.Leader == leader.Id, cancel)) { return null; }
            var participant = new Participant(ParticipantKey.New(), round.Id, round.Kind, leader.Side);
            identity = new(participant.Key, round.Id, leader.Id);
            db.AddRange(new Invitation(round, leader.Id), participant, identity);
        }

        var (link, token) = InvitationLink.Issue(round.Id, leader.Id, identity.Participant, expiresAt);
        db.Links.Add(link);
        await db.SaveChangesAsync(cancel);
        return token;
    }
}

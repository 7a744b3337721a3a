using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Attune.Domain.Viewers;
using Attune.Store.UseCases.Rounds;

namespace Attune.Store.Tests.Providers;

/// <summary>
/// Places of leaders who confirmed their address, with links that came by letter, so that a device opens also what was begun: most tests are about what is in a seat and
/// not about its door. A place that is new is made as a row, without a line in the audit trail.
/// </summary>
public static class ConfirmedLinks
{
    /// <summary>As if every leader had confirmed the address and every link had come there by letter.</summary>
    public static async Task ConfirmAllAsync(this AttuneDb db, CancellationToken cancel)
    {
        await db.Seats.ExecuteUpdateAsync(row => row.SetProperty(seat => seat.MailConfirmed, true), cancel);
        await db.Links.ExecuteUpdateAsync(row => row.SetProperty(link => link.Confirmed, true), cancel);
    }

    /// <returns>The token; null if no link can be made.</returns>
    public static async Task<string?> InviteAsync(this AttuneDb db, Round round, Leader leader, DateTimeOffset expiresAt, CancellationToken cancel)
    {
        if (await db.Invitations.AnyAsync(invitation => invitation.Round == round.Id && invitation.Leader == leader.Id, cancel))
        {
            return await new InviteLeader(db).RunAsync(round, leader, new(LinkWay.ByServer, expiresAt, Viewer.Facilitator("Ruth Okafor"), DateTimeOffset.UtcNow), cancel);
        }

        var (voice, seat) = (new Participant(ParticipantKey.New(), round.Id, round.Kind, leader.Side), new LeaderSeat(round.Id, leader.Id, 1, stands: true));
        seat.ConfirmMail(isRight: true);
        var (link, token) = InvitationLink.Issue(round.Id, leader.Id, voice.Key, expiresAt, seat.Number, confirmed: true);
        db.AddRange(new Invitation(round, leader.Id), seat, voice, new ParticipantIdentity(voice.Key, round.Id, leader.Id), link);
        await db.SaveChangesAsync(cancel);
        return token;
    }
}

using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Seats;

namespace Attune.Store.UseCases.Rounds;

/// <summary>How a new link reaches its leader.</summary>
public enum LinkWay
{
    /// <summary>The facilitator reads it and hands it over.</summary>
    ByHand,

    /// <summary>It becomes a letter in the outbox, which somebody at the machine sends.</summary>
    ByOutbox,

    /// <summary>A mail server takes it to the stored address, and nobody here reads it.</summary>
    ByServer,
}

/// <summary>A link to be made.</summary>
/// <param name="Way">How it reaches its leader.</param>
/// <param name="ExpiresAt">When it ends.</param>
/// <param name="By">Who makes it, for the audit trail.</param>
/// <param name="Now">The time.</param>
public sealed record NewLink(LinkWay Way, DateTimeOffset ExpiresAt, Viewer By, DateTimeOffset Now);

/// <summary>
/// Makes the leader's place in the round if there is none, and a new link to it. Until somebody has begun, older links stay valid. From then on a new link leaves only by
/// letter, ends all earlier ones, and opens what was begun only if the leader confirmed the address to which it goes.
/// </summary>
public sealed class InviteLeader(AttuneDb db)
{
    /// <returns>
    /// The token to send; null if the link to the leader's answers is erased (unattributed, after the lock), or if the place was begun and the link is to be handed over.
    /// </returns>
    public async Task<string?> RunAsync(Round round, Leader leader, NewLink link, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(leader);
        ArgumentNullException.ThrowIfNull(link);
        if (await SeatPlace.FindAsync(db, round.Id, leader.Id, cancel) is not { } place) { return await IssueAsync(round, leader, SeatOpening.MakePlace(db, round, leader).Voice, 1, confirmed: false, link, cancel); }
        if (place.HasBegun && link.Way == LinkWay.ByHand) { return null; }
        var confirmed = link.Way == LinkWay.ByServer ? place.Seats.OrderByDescending(seat => seat.Stands).FirstOrDefault(seat => seat.MailConfirmed) : null;
        var seat = confirmed ?? place.Standing;
        if (await place.VoiceAsync(db, seat.Number, cancel) is not { } voice) { return null; }
        if (place.HasBegun) { await SeatOpening.EndLinksAsync(db, place, link.Now, link.By.Role, link.By.Name, cancel); }
        return await IssueAsync(round, leader, voice, seat.Number, confirmed is not null, link, cancel);
    }

    private async Task<string> IssueAsync(Round round, Leader leader, ParticipantKey voice, int seat, bool confirmed, NewLink link, CancellationToken cancel)
    {
        var (made, token) = InvitationLink.Issue(round.Id, leader.Id, voice, link.ExpiresAt, seat, confirmed);
        db.Links.Add(made);
        db.Audit.Add(new(round.Program, round.Id, link.Now, AuditAct.LinkMade, link.By.Role, link.By.Name, 0) { Concerns = leader.Id });
        await db.SaveChangesAsync(cancel);
        return token;
    }
}

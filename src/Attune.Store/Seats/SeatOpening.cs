using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Attune.Domain.Viewers;
using Attune.Store.Model;

namespace Attune.Store.Seats;

/// <summary>A browser that asks to open a seat.</summary>
/// <param name="Words">The browser and the system, in a few words.</param>
/// <param name="Now">The time.</param>
/// <param name="Today">The day at the place of the organization.</param>
public sealed record Visit(string Words, DateTimeOffset Now, DateOnly Today)
{
    /// <summary>By what the browser is found that opened a seat before, of whatever round; null if it opened none, or was ended.</summary>
    public byte[]? Known { get; init; }
}

/// <summary>A seat that was opened in a browser.</summary>
/// <param name="Admission">The place.</param>
/// <param name="Device">The token for the cookie.</param>
/// <param name="RoomOnly">It opens the sitting alone.</param>
public sealed record OpenedSeat(Admission Admission, string Device, bool RoomOnly);

/// <summary>What the steps that open seats have in common.</summary>
internal static class SeatOpening
{
    /// <summary>Remembers the browser, and writes to the audit trail that it was opened, with what, and whether it was the first time for this link.</summary>
    public static OpenedSeat Open(AttuneDb db, SeatPlace place, LeaderSeat seat, ParticipantKey voice, Proof with, bool roomOnly, InvitationLink? link, Visit visit, int? remembersFrom = null)
    {
        var (device, token) = SeatDevice.Make(place.Round.Id, place.Invitation.Leader, seat.Number, with, roomOnly, visit.Words, visit.Today, remembersFrom);
        db.Devices.Add(device);
        if (link?.Open() == true) { db.Audit.Add(place.Line(AuditAct.LinkOpened, visit.Now)); }
        db.Audit.Add(place.Line(roomOnly ? AuditAct.DeviceOpenedForRoom : with == Proof.Link ? AuditAct.DeviceOpened : AuditAct.DeviceOpenedByProof, visit.Now));
        return new(new(place.Round.Id, place.Invitation.Leader, voice, seat.Number), token, roomOnly);
    }

    /// <summary>
    /// The seat is begun: what was opened before, by whoever had the link, ends, except for the browser in which it was begun.
    /// </summary>
    public static async Task BeginAsync(AttuneDb db, SeatPlace place, LeaderSeat seat, Contract contract, byte[]? device, DateTimeOffset now, CancellationToken cancel)
    {
        if (seat.HasBegun(place.Invitation)) { return; }
        seat.Sign(place.Invitation, contract);
        // How the leader came here is no news to the leader.
        seat.Read(await db.LastLineAsync(place.Round.Program, place.Round.Id, place.Invitation.Leader, cancel));
        await EndAsync(db, place, other => other.Seat == seat.Number && other.TokenHash != device, now, ViewerRole.Leader, "", cancel);
    }

    /// <summary>Ends devices of a place. Their cookies open nothing from the next request on.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> EndAsync(
        AttuneDb db, SeatPlace place, System.Linq.Expressions.Expression<Func<SeatDevice, bool>> which, DateTimeOffset now, ViewerRole role, string by, CancellationToken cancel)
    {
        var ended = await db.Devices.Where(device => device.Round == place.Round.Id && device.Leader == place.Invitation.Leader).Where(which).ToListAsync(cancel);
        db.Devices.RemoveRange(ended);
        if (ended.Count > 0) { db.Audit.Add(place.Line(AuditAct.DevicesEnded, now, role, by)); }
        return ended.Count;
    }

    /// <summary>Ends all links to a place.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> EndLinksAsync(AttuneDb db, SeatPlace place, DateTimeOffset now, ViewerRole role, string by, CancellationToken cancel)
    {
        var ended = await db.Links.Where(link => link.Round == place.Round.Id && link.Leader == place.Invitation.Leader).ToListAsync(cancel);
        db.Links.RemoveRange(ended);
        if (ended.Count > 0) { db.Audit.Add(place.Line(AuditAct.LinksEnded, now, role, by)); }
        return ended.Count;
    }

    /// <summary>
    /// Lets another seat stand in the place: its voice and answers count from now on, and those of the one before are kept and count no more. It needs the link between
    /// voices and leader, so there is none of it after an unattributed lock. The caller has a transaction.
    /// </summary>
    /// <returns>False if the voices cannot be found.</returns>
    public static async Task<bool> StandAsync(AttuneDb db, SeatPlace place, LeaderSeat seat, CancellationToken cancel)
    {
        var before = place.Standing;
        var (from, to) = (await place.VoiceAsync(db, before.Number, cancel), await place.VoiceAsync(db, seat.Number, cancel));
        if (from is not { } off || to is not { } on) { return false; }
        seat.TakeThePlaceOf(before, place.Invitation);
        // The one before first: two voices never stand in one place.
        foreach (var (voice, stands) in new[] { (off, false), (on, true) })
        {
            await db.Identities.IgnoreQueryFilters().Where(identity => identity.Participant == voice).ExecuteUpdateAsync(row => row.SetProperty(identity => identity.Stands, stands), cancel);
            await db.Participants.IgnoreQueryFilters().Where(participant => participant.Key == voice).ExecuteUpdateAsync(row => row.SetProperty(participant => participant.Stands, stands), cancel);
            await db.Answers.Where(answer => answer.Participant == voice).ExecuteUpdateAsync(row => row.SetProperty(answer => answer.Aside, !stands).SetProperty(answer => answer.Revision, answer => answer.Revision + 1), cancel);
        }

        return true;
    }

    /// <summary>Makes a leader's place in a round, with its first seat and the voice that counts.</summary>
    public static (Invitation Invitation, ParticipantKey Voice) MakePlace(AttuneDb db, Round round, Leader leader)
    {
        var (invitation, voice) = (new Invitation(round, leader.Id), new Participant(ParticipantKey.New(), round.Id, round.Kind, leader.Side));
        db.AddRange(invitation, new LeaderSeat(round.Id, leader.Id, 1, stands: true), voice, new ParticipantIdentity(voice.Key, round.Id, leader.Id));
        return (invitation, voice.Key);
    }

    /// <summary>Makes another, empty seat in the place, whose voice does not count yet.</summary>
    public static async Task<(LeaderSeat Seat, ParticipantKey Voice)> AddAsync(AttuneDb db, SeatPlace place, CancellationToken cancel)
    {
        var side = await db.Identities.Where(identity => identity.Round == place.Round.Id && identity.Leader == place.Invitation.Leader)
            .Join(db.Participants, identity => identity.Participant, participant => participant.Key, (_, participant) => participant.Side).SingleAsync(cancel);
        var seat = new LeaderSeat(place.Round.Id, place.Invitation.Leader, 1 + place.Seats.Max(other => other.Number), stands: false);
        var voice = new Participant(ParticipantKey.New(), place.Round.Id, place.Round.Kind, side) { Stands = false };
        db.AddRange(seat, voice, new ParticipantIdentity(voice.Key, place.Round.Id, place.Invitation.Leader) { Seat = seat.Number, Stands = false });
        return (seat, voice.Key);
    }
}

using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Attune.Domain.Viewers;
using Attune.Store.Model;

namespace Attune.Store.Seats;

/// <summary>A leader's place in a round with all its seats, to be changed.</summary>
internal sealed record SeatPlace(Round Round, Invitation Invitation, IReadOnlyList<LeaderSeat> Seats)
{
    public LeaderSeat Standing => Seats.Single(seat => seat.Stands);

    /// <summary>Somebody has begun to answer, in whichever seat.</summary>
    public bool HasBegun => Invitation.HasBegun || Seats.Any(seat => seat.HasBegun(Invitation));

    public LeaderSeat? Seat(int number) => Seats.FirstOrDefault(seat => seat.Number == number);

    /// <summary>A line of the audit trail about this place, which its leader reads.</summary>
    public AuditEntry Line(AuditAct act, DateTimeOffset now, ViewerRole role = ViewerRole.Leader, string by = "")
        => new(Round.Program, Round.Id, now, act, role, by, 0) { Concerns = Invitation.Leader };

    /// <returns>The voice of a seat; null once the link between voices and leader is erased.</returns>
    public async Task<ParticipantKey?> VoiceAsync(AttuneDb db, int seat, CancellationToken cancel)
        => await db.Identities.IgnoreQueryFilters().Where(identity => identity.Round == Round.Id && identity.Leader == Invitation.Leader && identity.Seat == seat)
            .Select(identity => (ParticipantKey?)identity.Participant).FirstOrDefaultAsync(cancel);

    /// <returns>Null if the leader has no place in the round.</returns>
    public static async Task<SeatPlace?> FindAsync(AttuneDb db, RoundId round, LeaderId leader, CancellationToken cancel)
        => await db.Invitations.FirstOrDefaultAsync(candidate => candidate.Round == round && candidate.Leader == leader, cancel) is { } invitation
            ? new(
                await db.Rounds.FirstAsync(candidate => candidate.Id == round, cancel),
                invitation,
                await db.Seats.Where(seat => seat.Round == round && seat.Leader == leader).OrderBy(seat => seat.Number).ToListAsync(cancel))
            : null;
}

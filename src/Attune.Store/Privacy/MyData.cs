using Attune.Domain.Gates;
using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store.Model;
using Attune.Store.Seats;

namespace Attune.Store.Privacy;

/// <summary>Everything that is stored about one leader in one round, for that leader.</summary>
/// <param name="Person">The leader, or the delegate who speaks for the leader. Null once the link between the answers and their author is erased.</param>
/// <param name="Side">The side for which the answers count.</param>
/// <param name="Contract">The promise of the round.</param>
/// <param name="Answers">The answers with their drafts.</param>
/// <param name="Devices">The devices on which the seat opens.</param>
/// <param name="Looks">Who opened raw texts of this round, when, and how many; and what happened to the links and devices of this leader's place.</param>
public sealed record MyData(
    LeaderEntry? Person, Side Side, Contract Contract, ImmutableArray<OwnAnswer> Answers, ImmutableArray<SeatDevice> Devices, ImmutableArray<AuditEntry> Looks)
{
    /// <returns>Null if there is no such participant.</returns>
    public static async Task<MyData?> ReadAsync(AttuneDb db, Gate gate, Admission admission, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(admission);
        var participant = admission.Participant;
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(gate);
        if (await db.Participants.IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Key == participant, cancel) is not { } voice) { return null; }
        var round = await db.Rounds.AsNoTracking().FirstAsync(candidate => candidate.Id == voice.Round, cancel);
        var person = await db.Identities.IgnoreQueryFilters().Where(identity => identity.Participant == participant)
            .Join(db.Leaders, identity => identity.Leader, leader => leader.Id, (_, leader) => leader)
            .AsNoTracking().FirstOrDefaultAsync(cancel);
        var delegated = person is null ? null : await db.Invitations.AsNoTracking().FirstOrDefaultAsync(invitation => invitation.Round == round.Id && invitation.Leader == person.Id, cancel);
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.Participant == participant).ToListAsync(cancel);
        var looks = await db.LinesForAsync(round.Program, round.Id, admission.Leader, cancel);
        return new(
            person is null ? null : delegated is { IsDelegated: true } && voice.Stands ? new(delegated.DelegateName, voice.Side, "", "", delegated.DelegateMail) : new(person.Name, person.Side, person.Function, person.Role, person.Mail),
            voice.Side,
            round.Contract,
            await gate.OwnAsync(Viewer.Leader(participant), answers, cancel),
            [.. await db.Devices.AsNoTracking().Where(device => device.Round == round.Id && device.Leader == admission.Leader && device.Seat == admission.Seat).ToListAsync(cancel)],
            looks);
    }
}

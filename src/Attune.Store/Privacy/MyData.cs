using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store.Model;
using Attune.Store.Reading;
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
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(admission);
        if (await db.Rounds.Where(round => round.Id == admission.Round).Select(round => (ProgramId?)round.Program).FirstOrDefaultAsync(cancel) is not { } program) { return null; }
        return await OpenAsync(await Together.ReadAsync(db, asked => Ask(asked, admission, program), cancel), gate, admission, cancel);
    }

    /// <summary>Asks for what is stored of it together with something else; <see cref="OpenAsync"/> opens it.</summary>
    public static Func<StoredData> Ask(Together asked, Admission admission, ProgramId program)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(admission);
        var (db, participant, leader) = (asked.Db, admission.Participant, admission.Leader);
        var voices = db.Participants.IgnoreQueryFilters().AsNoTracking().Where(candidate => candidate.Key == participant);
        var identities = db.Identities.IgnoreQueryFilters().Where(identity => identity.Participant == participant);
        var voice = asked.First(voices);
        var round = asked.First(db.Rounds.AsNoTracking().Where(candidate => voices.Select(one => one.Round).Contains(candidate.Id)));
        var person = asked.First(identities.Join(db.Leaders, identity => identity.Leader, candidate => candidate.Id, (_, candidate) => candidate).AsNoTracking());
        var invitation = asked.First(db.Invitations.AsNoTracking().Where(candidate => identities.Select(identity => identity.Round).Contains(candidate.Round) && identities.Select(identity => identity.Leader).Contains(candidate.Leader)));
        var answers = asked.List(db.Answers.AsNoTracking().Where(answer => answer.Participant == participant));
        var devices = asked.List(db.Devices.AsNoTracking().Where(device => device.Round == admission.Round && device.Leader == leader && device.Seat == admission.Seat));
        var looks = asked.List(db.LinesFor(program, admission.Round, leader));
        return () => new(voice(), round(), person(), invitation(), answers(), devices(), looks());
    }

    /// <summary>Opens the answers for their author.</summary>
    /// <returns>Null if there is no such participant.</returns>
    public static async Task<MyData?> OpenAsync(StoredData stored, Gate gate, Admission admission, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(gate);
        ArgumentNullException.ThrowIfNull(admission);
        if (stored is not { Voice: { } voice, Round: { } round }) { return null; }
        var (participant, person, delegated) = (admission.Participant, stored.Person, stored.Invitation);
        return new(
            person is null ? null : delegated is { IsDelegated: true } && voice.Stands ? new(delegated.DelegateName, voice.Side, "", "", delegated.DelegateMail) : new(person.Name, person.Side, person.Function, person.Role, person.Mail),
            voice.Side,
            round.Contract,
            await gate.OwnAsync(Viewer.Leader(participant), stored.Answers, cancel),
            [.. stored.Devices],
            [.. stored.Looks]);
    }
}

/// <summary>What is stored about one leader in one round, with the answers sealed, and what the audit trail says of them.</summary>
public sealed record StoredData(Participant? Voice, Round? Round, Leader? Person, Invitation? Invitation, List<SealedAnswer> Answers, List<SeatDevice> Devices, List<AuditEntry> Looks);

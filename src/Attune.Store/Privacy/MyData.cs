using Attune.Domain.Gates;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store.Model;

namespace Attune.Store.Privacy;

/// <summary>Everything that is stored about one leader in one round, for that leader.</summary>
/// <param name="Person">The leader, or the delegate who speaks for the leader. Null once the link between the answers and their author is erased.</param>
/// <param name="Side">The side for which the answers count.</param>
/// <param name="Contract">The promise of the round.</param>
/// <param name="Answers">The answers with their drafts.</param>
/// <param name="Looks">Who opened raw texts of this round, when, and how many.</param>
public sealed record MyData(
    LeaderEntry? Person, Side Side, Contract Contract, ImmutableArray<OwnAnswer> Answers, ImmutableArray<AuditEntry> Looks)
{
    /// <returns>Null if there is no such participant.</returns>
    public static async Task<MyData?> ReadAsync(AttuneDb db, Gate gate, ParticipantKey participant, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(gate);
        if (await db.Participants.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Key == participant, cancel) is not { } voice) { return null; }
        var round = await db.Rounds.AsNoTracking().FirstAsync(candidate => candidate.Id == voice.Round, cancel);
        var person = await db.Identities.Where(identity => identity.Participant == participant)
            .Join(db.Leaders, identity => identity.Leader, leader => leader.Id, (_, leader) => leader)
            .AsNoTracking().FirstOrDefaultAsync(cancel);
        var delegated = person is null ? null : await db.Invitations.AsNoTracking().FirstOrDefaultAsync(invitation => invitation.Round == round.Id && invitation.Leader == person.Id, cancel);
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.Participant == participant).ToListAsync(cancel);
        var looks = await db.Audit.AsNoTracking().Where(entry => entry.Round == round.Id && entry.Act == AuditAct.Looked).OrderBy(entry => entry.Id).ToListAsync(cancel);
        return new(
            person is null ? null : delegated is { IsDelegated: true } ? new(delegated.DelegateName, voice.Side, "", "", delegated.DelegateMail) : new(person.Name, person.Side, person.Function, person.Role, person.Mail),
            voice.Side,
            round.Contract,
            await gate.OwnAsync(Viewer.Leader(participant), answers, cancel),
            [.. looks]);
    }
}

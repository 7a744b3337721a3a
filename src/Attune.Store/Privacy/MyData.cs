namespace Attune.Store;

/// <summary>All that is kept about one leader in one round, for that leader.</summary>
/// <param name="Person">The delegate, where one speaks for the leader. Null once the way from the answers to their author is erased.</param>
/// <param name="Side">The side the answers count for.</param>
/// <param name="Contract">The round's promise.</param>
/// <param name="Answers">With drafts.</param>
/// <param name="Looks">Who opened raw texts of this round, when, and how many.</param>
public sealed record MyData(
    LeaderEntry? Person, Side Side, Contract Contract, ImmutableArray<OwnAnswer> Answers, ImmutableArray<AuditEntry> Looks)
{
    /// <returns>Null if there is no such participant.</returns>
    public static async Task<MyData?> ReadAsync(AttuneDb db, Gate gate, ParticipantKey participant, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(gate);
        if (await db.Participants.AsNoTracking().FirstOrDefaultAsync(each => each.Key == participant, cancel) is not { } voice) { return null; }
        var round = await db.Rounds.AsNoTracking().FirstAsync(each => each.Id == voice.Round, cancel);
        var person = await db.Identities.Where(identity => identity.Participant == participant)
            .Join(db.Leaders, identity => identity.Leader, leader => leader.Id, (_, leader) => leader)
            .AsNoTracking().FirstOrDefaultAsync(cancel);
        var delegated = person is null ? null : await db.Invitations.AsNoTracking().FirstOrDefaultAsync(each => each.Round == round.Id && each.Leader == person.Id, cancel);
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

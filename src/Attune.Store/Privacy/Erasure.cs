namespace Attune.Store;

public enum ErasureOutcome
{
    Erased,
    NotThere,

    /// <summary>
    /// The person is gone; answers of an unattributed round lead to nobody any more and stay, unless their author's own
    /// link erases them.
    /// </summary>
    ErasedExceptUnlinked,
}

/// <summary>Takes people, voices and programs out for good. What stays is the audit, which holds no words.</summary>
public sealed class Erasure
{
    private readonly IDbContextFactory<AttuneDb> _dbs;
    private readonly DataKeys _keys;
    private readonly SheetReader _sheets;
    private readonly IRoomBus _bus;

    internal Erasure(IDbContextFactory<AttuneDb> dbs, DataKeys keys, SheetReader sheets, IRoomBus bus) => (_dbs, _keys, _sheets, _bus) = (dbs, keys, sheets, bus);

    /// <summary>
    /// Every node drops what it keeps of these rounds in memory. Never fails what is committed: a node that does not hear it
    /// finds out by asking.
    /// </summary>
    public async Task TellAsync(IEnumerable<RoundId> rounds, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(rounds);
        foreach (var round in rounds)
        {
            try
            {
                await _bus.PublishAsync(RoomHint.Erased(round), cancel);
            }
            catch (Exception exception) when (StoreFaults.Of(exception) is not null)
            {
                return;
            }
        }
    }

    /// <summary>Another node erased a program; keys and questions of the others are read again when they are needed.</summary>
    public void ForgetKept()
    {
        _keys.ForgetAll();
        _sheets.Forget();
    }

    /// <summary>A leader with links, invitations and every answer that can still be found.</summary>
    public async Task<ErasureOutcome> LeaderAsync(LeaderId leader, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await _dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Leaders.FirstOrDefaultAsync(each => each.Id == leader, cancel) is not { } person) { return ErasureOutcome.NotThere; }
        var places = await db.Identities.Where(identity => identity.Leader == leader).Select(identity => new { identity.Participant, identity.Round }).ToListAsync(cancel);
        var voices = places.ConvertAll(place => place.Participant);
        var rounds = places.ConvertAll(place => place.Round);
        var invited = await db.Invitations.CountAsync(invitation => invitation.Leader == leader, cancel);
        var answers = await db.Answers.CountAsync(answer => voices.Contains(answer.Participant), cancel);
        await db.Participants.Where(participant => voices.Contains(participant.Key)).ExecuteDeleteAsync(cancel);
        await db.Leaders.Where(each => each.Id == leader).ExecuteDeleteAsync(cancel);
        db.Audit.Add(new(person.Program, null, now, AuditAct.Erased, by.Role, by.Name, answers));
        await ChangeRoomsAsync(db, rounds, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        await TellAsync(rounds, cancel);
        return invited > voices.Count ? ErasureOutcome.ErasedExceptUnlinked : ErasureOutcome.Erased;
    }

    /// <summary>One voice of one round with its place and its links, asked for by its author.</summary>
    public async Task<ErasureOutcome> ParticipantAsync(Admission admission, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(admission);
        var participant = admission.Participant;
        await using var db = await _dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var found = await db.Participants.Where(each => each.Key == participant)
            .Join(db.Rounds, each => each.Round, round => round.Id, (each, round) => new { round.Id, round.Program })
            .FirstOrDefaultAsync(cancel);
        if (found is null) { return ErasureOutcome.NotThere; }
        var answers = await db.Answers.CountAsync(answer => answer.Participant == participant, cancel);
        await db.Participants.Where(each => each.Key == participant).ExecuteDeleteAsync(cancel);
        await db.Links.Where(link => link.Round == found.Id && link.Leader == admission.Leader).ExecuteDeleteAsync(cancel);
        await db.Invitations.Where(invitation => invitation.Round == found.Id && invitation.Leader == admission.Leader).ExecuteDeleteAsync(cancel);
        db.Audit.Add(new(found.Program, found.Id, now, AuditAct.Erased, ViewerRole.Leader, "", answers));
        await ChangeRoomsAsync(db, [found.Id], cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        await TellAsync([found.Id], cancel);
        return ErasureOutcome.Erased;
    }

    /// <summary>A program with all it holds. Its key goes with it: copies of the database hold texts nobody can open.</summary>
    public async Task<ErasureOutcome> ProgramAsync(ProgramId program, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await _dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var answers = await db.Answers.CountAsync(answer => answer.Program == program, cancel);
        var rounds = await db.Rounds.Where(round => round.Program == program).Select(round => round.Id).ToListAsync(cancel);
        await db.Rounds.Where(round => round.Program == program).ExecuteDeleteAsync(cancel);
        if (await db.Programs.Where(each => each.Id == program).ExecuteDeleteAsync(cancel) == 0) { return ErasureOutcome.NotThere; }
        db.Audit.Add(new(program, null, now, AuditAct.Erased, by.Role, by.Name, answers));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        _keys.Forget(program);
        _sheets.Forget();
        await TellAsync(rounds, cancel);
        return ErasureOutcome.Erased;
    }

    // A sitting that shows these words shows others from now on.
    private static async Task ChangeRoomsAsync(AttuneDb db, IReadOnlyCollection<RoundId> rounds, CancellationToken cancel)
    {
        foreach (var open in await db.Rounds.Where(round => rounds.Contains(round.Id) && round.Phase >= RoundPhase.Revealing).Select(round => round.Id).ToListAsync(cancel)) { db.ChangeRoom(open); }
    }
}

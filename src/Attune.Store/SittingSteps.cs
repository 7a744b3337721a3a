namespace Attune.Store;

public enum CastOutcome
{
    Kept,

    /// <summary>No vote on this pair is open: it was closed, or not yet asked for.</summary>
    Closed,
    NotInvited,
}

/// <summary>The steps of a sitting that touch many rows and must be one transaction.</summary>
public static class SittingSteps
{
    /// <summary>The sitting of a round; made if there is none yet.</summary>
    public static async Task<Sitting> SittingOfAsync(this AttuneDb db, Round round, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(round);
        if (await db.Sittings.FirstOrDefaultAsync(each => each.Round == round.Id, cancel) is { } there) { return there; }
        var sitting = new Sitting(round.Id, round.Program);
        db.Sittings.Add(sitting);
        try
        {
            await db.SaveChangesAsync(cancel);
            return sitting;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            // Another window of the Desk made it at the same moment: that one counts.
            db.Entry(sitting).State = EntityState.Detached;
            return await db.Sittings.FirstAsync(each => each.Round == round.Id, cancel);
        }
    }

    /// <summary>Opens the reading to the room, and says so in the audit.</summary>
    public static async Task<SittingOutcome> StartSittingAsync(this AttuneDb db, RoundId id, bool approved, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(by);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var round = await db.Rounds.FirstAsync(each => each.Id == id, cancel);
        var sitting = await db.Sittings.FirstAsync(each => each.Round == id, cancel);
        var outcome = sitting.Start(round, approved, now);
        if (outcome != SittingOutcome.Done) { return outcome; }
        db.Audit.Add(new(round.Program, id, now, AuditAct.Revealed, by.Role, by.Name, 0));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>Ends the sitting, or opens it again.</summary>
    public static async Task<SittingOutcome> EndSittingAsync(this AttuneDb db, RoundId id, bool end, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var round = await db.Rounds.FirstAsync(each => each.Id == id, cancel);
        var sitting = await db.Sittings.FirstAsync(each => each.Round == id, cancel);
        var outcome = end ? sitting.End(now) : sitting.Reopen();
        if (outcome != SittingOutcome.Done) { return outcome; }
        round.EndReveal(end);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>Shows or withholds a sentence its author let out; the leaders can read in the audit that it happened.</summary>
    public static async Task<SittingOutcome> WithholdAsync(this AttuneDb db, RoundId id, string quote, bool withhold, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(by);
        var sitting = await db.Sittings.FirstAsync(each => each.Round == id, cancel);
        var outcome = sitting.Withhold(quote, withhold);
        db.Audit.Add(new(sitting.Program, id, now, withhold ? AuditAct.Withheld : AuditAct.ShownAgain, by.Role, by.Name, 1));
        await db.SaveChangesAsync(cancel);
        return outcome;
    }

    /// <summary>Whose voices these are, to send a letter; an erased one is nobody's.</summary>
    public static async Task<ImmutableArray<LeaderId>> LeadersOfAsync(this AttuneDb db, RoundId id, IReadOnlySet<ParticipantKey> voices, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. from identity in await db.Identities.AsNoTracking().Where(each => each.Round == id).ToListAsync(cancel)
                   where voices.Contains(identity.Participant)
                   select identity.Leader];
    }

    /// <summary>Puts on record that authors are asked to decide on their sentences: once a round, also by two windows at the same moment.</summary>
    public static async Task<SittingOutcome> AskAuthorsAsync(this AttuneDb db, RoundId id, int authors, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(by);
        if (authors == 0) { return SittingOutcome.NobodyToAsk; }
        var sitting = await db.Sittings.FirstAsync(each => each.Round == id, cancel);
        if (await db.Audit.AnyAsync(entry => entry.Round == id && entry.Act == AuditAct.AskedAuthors, cancel)) { return SittingOutcome.AlreadyAsked; }
        if (sitting.AskAuthors() is var outcome && outcome != SittingOutcome.Done) { return outcome; }
        db.Audit.Add(new(sitting.Program, id, now, AuditAct.AskedAuthors, by.Role, by.Name, authors));
        try
        {
            await db.SaveChangesAsync(cancel);
            return SittingOutcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return SittingOutcome.Stale;
        }
    }

    /// <summary>Takes a vote while the Desk asks for it; sent twice it is kept once, changed while open it is the changed one.</summary>
    public static async Task<CastOutcome> CastAsync(this AttuneDb db, RoundId id, string pair, ParticipantKey voice, SameThing judgement, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Participants.AsNoTracking().FirstOrDefaultAsync(each => each.Key == voice && each.Round == id, cancel) is not { } participant) { return CastOutcome.NotInvited; }
        for (var tries = 0; ; tries++)
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await HoldAsync(db, id, cancel);
            if (await db.Sittings.AsNoTracking().FirstOrDefaultAsync(each => each.Round == id, cancel) is not { } sitting || sitting.Takes(pair) is not { } time) { return CastOutcome.Closed; }
            var vote = new PairVote(id, pair, voice, time, participant.Side, judgement);
            var there = await db.PairVotes.AsNoTracking().AnyAsync(each => each.Round == id && each.Pair == pair && each.Participant == voice && each.Time == time, cancel);
            // The Desk counts who has voted.
            db.ChangeRoom(id);
            db.Entry(vote).State = there ? EntityState.Modified : EntityState.Added;
            try
            {
                await db.SaveChangesAsync(cancel);
                await transaction.CommitAsync(cancel);
                return CastOutcome.Kept;
            }
            catch (DbUpdateException) when (tries == 0 && !cancel.IsCancellationRequested)
            {
                // The same vote from a second tab at the same moment: now it is there, and is changed.
            }
        }
    }

    // A vote is counted when the Desk closes, or refused: closing waits for the votes under way. SQLite lets one writer in at a time.
    private static async Task HoldAsync(AttuneDb db, RoundId id, CancellationToken cancel)
    {
        if (db.Database.IsNpgsql()) { await db.Database.ExecuteSqlAsync($"SELECT 1 FROM sittings WHERE round = {id.Value} FOR SHARE", cancel); }
    }
}

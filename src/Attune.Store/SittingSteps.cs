namespace Attune.Store;

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
        return await db.WasFirstAsync(cancel) ? SittingOutcome.Done : SittingOutcome.Stale;
    }
}

namespace Attune.Store;

/// <param name="Problems">Why nothing was changed; empty if it stands.</param>
/// <param name="LinkEnded">A link had gone to an address that was wrong; it opens nothing any more, and a new one is to be sent.</param>
public sealed record Correction(ImmutableArray<LeaderProblem> Problems, bool LinkEnded = false);

public static class LeaderSteps
{
    /// <summary>Corrects what the facilitator wrote about a leader; with the round's rules, if they changed with it.</summary>
    public static async Task<Correction> CorrectAsync(this AttuneDb db, Round round, Leader leader, LeaderEntry entry, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(leader);
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(by);
        var before = leader.Entry;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var others = await db.Leaders.Where(each => each.Program == leader.Program && each.Id != leader.Id).Select(each => each.Mail).ToListAsync(cancel);
        var problems = leader.Correct(entry, round.Phase, others);
        if (problems.Length > 0 || leader.Entry == before) { return new(problems); }
        var ended = leader.Mail != before.Mail && await TakeBackAsync(db, round, leader, cancel);
        db.Audit.Add(new(leader.Program, round.Id, now, AuditAct.Corrected, by.Role, by.Name, 0));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new([], ended);
    }

    // Whoever opened a link that was not meant for them sits in the place until it is gone: the leader gets a new one. Where
    // an interview was typed the place stays for its words, and only the links end.
    private static async Task<bool> TakeBackAsync(AttuneDb db, Round round, Leader leader, CancellationToken cancel)
    {
        if (await db.Invitations.FirstOrDefaultAsync(each => each.Round == round.Id && each.Leader == leader.Id, cancel) is not { } invitation) { return false; }
        var misdirected = invitation.IsMisdirected(round.Phase);
        invitation.Unmail();
        if (!misdirected) { return false; }
        await db.Links.Where(link => link.Round == round.Id && link.Leader == leader.Id).ExecuteDeleteAsync(cancel);
        var place = await db.Identities.Where(each => each.Round == round.Id && each.Leader == leader.Id).Select(each => each.Participant).FirstAsync(cancel);
        if (await db.Answers.AnyAsync(answer => answer.Participant == place, cancel)) { return true; }
        await db.Participants.Where(each => each.Key == place).ExecuteDeleteAsync(cancel);
        db.Invitations.Remove(invitation);
        return true;
    }
}

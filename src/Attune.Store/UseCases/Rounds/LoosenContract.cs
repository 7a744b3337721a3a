using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Model;

namespace Attune.Store.UseCases.Rounds;

/// <summary>Loosens the promise if everyone who has a place in the round agreed.</summary>
public sealed class LoosenContract(AttuneDb db)
{
    /// <summary>Returns when the looser promise is on the disk for each answer, or with the reason why the promise stays.</summary>
    public async Task<LoosenOutcome> RunAsync(RoundId id, Contract to, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == id, cancel);
        var authors = await db.Participants.Where(participant => participant.Round == id).Select(participant => participant.Key).ToListAsync(cancel);
        var outcome = round.Loosen(to, authors.ToHashSet(), await db.Consents.Where(consent => consent.Round == id).ToListAsync(cancel));
        if (outcome != LoosenOutcome.Loosened) { return outcome; }
        foreach (var answer in await db.Answers.Where(answer => answer.Round == id && !answer.Aside).ToListAsync(cancel)) { answer.LoosenTo(to); }
        db.Audit.Add(new(round.Program, id, now, AuditAct.Loosened, by.Role, by.Name, authors.Count));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }
}

using Attune.Domain.Programs;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Rounds;

/// <summary>How the attempt to ask by letter what words mean ended.</summary>
public enum AskWordsOutcome
{
    /// <summary>It is recorded, and the letters may go.</summary>
    Asked,
    NobodyToAsk,

    /// <summary>No words are being asked about.</summary>
    NotProbing,
    AskedTwice,

    /// <summary>Another window did something to the round at the same moment.</summary>
    Stale,
}

/// <summary>
/// Records in the audit trail that the leaders are asked by letter what words mean to them. It happens twice at most, like every reminder, also if two windows
/// ask at the same moment.
/// </summary>
public sealed class AskWords(AttuneDb db)
{
    /// <summary>The letter that opens the words, and one that reminds of them.</summary>
    public const int MostLetters = 2;

    /// <summary>Returns when the record is on the disk and the letters may go, or with the reason why nobody is asked.</summary>
    /// <param name="id">The round.</param>
    /// <param name="letters">How many letters would go.</param>
    /// <param name="by">Who sends them.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<AskWordsOutcome> RunAsync(RoundId id, int letters, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (letters == 0) { return AskWordsOutcome.NobodyToAsk; }
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == id, cancel);
        if (await db.Audit.CountAsync(entry => entry.Round == id && entry.Act == AuditAct.AskedWords, cancel) >= MostLetters) { return AskWordsOutcome.AskedTwice; }
        if (!round.AskByLetter()) { return AskWordsOutcome.NotProbing; }
        db.Audit.Add(new(round.Program, id, now, AuditAct.AskedWords, by.Role, by.Name, letters));
        return await db.SaveIfUnchangedAsync(cancel) == WriteOutcome.Saved ? AskWordsOutcome.Asked : AskWordsOutcome.Stale;
    }
}

using Attune.Domain.Questions;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Packs;

/// <summary>What comes of keeping or renaming a pack in the library.</summary>
public enum LibraryOutcome
{
    Kept,

    /// <summary>No name was given.</summary>
    NoName,
    NameTooLong,

    /// <summary>Another pack of the library has this name.</summary>
    NameTaken,

    /// <summary>The library holds as many as it takes.</summary>
    LibraryFull,

    /// <summary>Another window changed it first.</summary>
    ChangedElsewhere,
}

/// <summary>Keeps questions in the library of an account, under a name that no other of its packs has.</summary>
public sealed class KeepPack(AttuneDb db)
{
    /// <returns>The pack, which is on the disk; null with the reason why nothing was kept.</returns>
    public async Task<(LibraryOutcome Outcome, LibraryPack? Pack)> RunAsync(Guid account, string name, ImmutableArray<PackQuestion> questions, DateTimeOffset now, CancellationToken cancel)
    {
        if (ProblemOf(name) is { } problem) { return (problem, null); }
        if (await db.LibraryOf(account).CountAsync(cancel) >= LibraryPack.MostOfAnAccount) { return (LibraryOutcome.LibraryFull, null); }
        var pack = new LibraryPack(Guid.NewGuid(), account, name, questions, now);
        db.Library.Add(pack);
        return await db.SaveIfFreeAsync(cancel) == WriteOutcome.Saved ? (LibraryOutcome.Kept, pack) : (LibraryOutcome.NameTaken, null);
    }

    internal static LibraryOutcome? ProblemOf(string name)
        => string.IsNullOrWhiteSpace(name) ? LibraryOutcome.NoName : name.Length > PackFile.LongestName ? LibraryOutcome.NameTooLong : null;
}

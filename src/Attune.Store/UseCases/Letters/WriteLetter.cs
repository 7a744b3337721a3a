using Attune.Domain.Letters;
using Attune.Domain.Programs;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Letters;

/// <summary>Keeps how a program words one kind of its letters.</summary>
public sealed class WriteLetter(AttuneDb db)
{
    /// <summary>Keeps words in which the caller has looked for faults.</summary>
    /// <returns>Saved, when they are on the disk; ChangedElsewhere if another window wrote the first of them at the same moment.</returns>
    public async Task<WriteOutcome> RunAsync(ProgramId program, LetterKind kind, LetterWords words, CancellationToken cancel)
    {
        if (await db.LetterTexts.FirstOrDefaultAsync(text => text.Program == program && text.Kind == kind, cancel) is { } there) { there.Write(words); }
        else { db.LetterTexts.Add(new(program, kind, words)); }

        return await db.SaveIfFreeAsync(cancel);
    }
}

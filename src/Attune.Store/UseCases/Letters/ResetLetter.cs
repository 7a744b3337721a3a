using Attune.Domain.Letters;
using Attune.Domain.Programs;

namespace Attune.Store.UseCases.Letters;

/// <summary>Forgets how a program worded a kind of letter, so that it says what the product says.</summary>
public sealed class ResetLetter(AttuneDb db)
{
    /// <summary>Returns when the words are gone from the disk.</summary>
    public async Task RunAsync(ProgramId program, LetterKind kind, CancellationToken cancel)
    {
        db.LetterTexts.RemoveRange(await db.LetterTexts.Where(text => text.Program == program && text.Kind == kind).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
    }
}

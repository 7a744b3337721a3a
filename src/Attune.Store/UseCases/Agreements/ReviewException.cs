using Attune.Domain.Programs;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>Looks again at an exception on its day: it is still needed until another, or not any more.</summary>
public sealed class ReviewException(AttuneDb db)
{
    /// <returns>NotInvited if the program has no such exception; DoesNotFit if the next look has no day.</returns>
    public async Task<WriteOutcome> RunAsync(ProgramId program, int number, bool isNeeded, string? next, DateTimeOffset now, CancellationToken cancel)
    {
        var entry = await db.Exceptions.FirstOrDefaultAsync(exceptionEntry => exceptionEntry.Program == program && exceptionEntry.Number == number, cancel);
        if (entry is null) { return WriteOutcome.NotInvited; }
        if (!entry.LookAgain(isNeeded, next, now)) { return WriteOutcome.DoesNotFit; }
        await db.SaveChangesAsync(cancel);
        return WriteOutcome.Saved;
    }
}

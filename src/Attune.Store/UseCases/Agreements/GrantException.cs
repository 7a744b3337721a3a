using Attune.Domain.Agreements;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>Writes down an exception from the principle.</summary>
public sealed class GrantException(AttuneDb db)
{
    /// <returns>ChangedElsewhere if another window took its number at the same moment.</returns>
    public async Task<WriteOutcome> RunAsync(ExceptionEntry exception, CancellationToken cancel)
    {
        db.Exceptions.Add(exception);
        return await db.SaveIfFreeAsync(cancel);
    }
}

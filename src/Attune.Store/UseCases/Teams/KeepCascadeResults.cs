using Attune.Domain.Cascades;
using Attune.Domain.Teams;

namespace Attune.Store.UseCases.Teams;

/// <summary>Keeps the results of a cascade, all parts at once.</summary>
public sealed class KeepCascadeResults(AttuneDb db)
{
    public async Task RunAsync(Cascade cascade, ImmutableArray<CascadePart> parts, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(cascade);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // The mark of who reads goes; nothing else can be there, since only its holder comes here.
        await db.CascadeParts.Where(part => part.Cascade == cascade.Id && part.Number >= KeptPart.Mark).ExecuteDeleteAsync(cancel);
        db.AddRange(parts.Select((part, number) => new KeptPart(cascade, number, part, now)));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}

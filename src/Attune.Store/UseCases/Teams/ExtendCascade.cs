using Attune.Domain.Teams;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Teams;

/// <summary>Announces another end of an open cascade.</summary>
public sealed class ExtendCascade(AttuneDb db)
{
    /// <param name="cascade">The cascade that this request read.</param>
    /// <param name="closesAt">The end.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    public async Task<CascadeOutcome> RunAsync(Cascade cascade, DateTimeOffset closesAt, DateTimeOffset now, CancellationToken cancel)
    {
        if (cascade.Extend(closesAt, now) is var outcome && outcome != CascadeOutcome.Done) { return outcome; }
        return await db.SaveIfUnchangedAsync(cancel) == WriteOutcome.Saved ? CascadeOutcome.Done : CascadeOutcome.ChangedElsewhere;
    }
}

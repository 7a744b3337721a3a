using Attune.Domain.Programs;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Sharing;

/// <summary>Marks the letter with a sponsor's link as under way before it is sent, so that two presses send one.</summary>
public sealed class TakeSponsorLetter(AttuneDb db)
{
    /// <returns>Saved if the letter may go; SavedBefore if it went already; ChangedElsewhere if another press sends it at this moment.</returns>
    public async Task<WriteOutcome> RunAsync(SponsorLink link, DateTimeOffset now, CancellationToken cancel)
        => link.TakeLetter(now) ? await db.SaveIfUnchangedAsync(cancel) : WriteOutcome.SavedBefore;
}

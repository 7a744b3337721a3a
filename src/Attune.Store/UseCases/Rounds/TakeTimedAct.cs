using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Rounds;

/// <summary>Takes something that is due, so that of several nodes one does it.</summary>
public sealed class TakeTimedAct(AttuneDb db)
{
    /// <returns>The act, which is this node's until it says what came of it; null if another node has it, or it was taken back.</returns>
    public async Task<TimedAct?> RunAsync(RoundId round, TimedActKind kind, DateTimeOffset now, CancellationToken cancel)
        => await db.TimedActs.FirstOrDefaultAsync(act => act.Round == round && act.Kind == kind, cancel) is { } due && due.Take(now) && await db.SaveIfUnchangedAsync(cancel) == WriteOutcome.Saved
            ? due
            : null;
}

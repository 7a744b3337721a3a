using Attune.Domain.Beside;
using Attune.Domain.Rounds;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Beside;

/// <summary>Somebody read the promise and begins; from then on the link opens nothing.</summary>
public sealed class BeginBeside(AttuneDb db)
{
    /// <returns>ChangedElsewhere if the seat was begun in another browser at the same moment.</returns>
    public async Task<WriteOutcome> RunAsync(BesideSeatId id, Contract contract, CancellationToken cancel)
    {
        if (await db.BesideSeats.FirstOrDefaultAsync(candidate => candidate.Id == id, cancel) is not { } seat) { return WriteOutcome.NotInvited; }
        seat.Begin(contract);
        return await db.SaveIfUnchangedAsync(cancel);
    }
}

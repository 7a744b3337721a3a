using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Privacy;

/// <summary>What an erasure does to the rooms in which the words were shown.</summary>
internal static class ErasedRooms
{
    /// <summary>A sitting that shows the erased words has to show others from now on.</summary>
    public static async Task ChangeRoomsAsync(this AttuneDb db, IReadOnlyCollection<RoundId> rounds, CancellationToken cancel)
    {
        var open = db.Rounds.Where(round => rounds.Contains(round.Id) && round.Phase >= RoundPhase.Revealing).Select(round => round.Id);
        foreach (var round in await open.ToListAsync(cancel)) { db.ChangeRoom(round); }
    }
}

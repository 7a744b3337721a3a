namespace Attune.Store;

/// <summary>Elects, among all nodes, the one that computes what a room shows.</summary>
public interface IRoomLeases
{
    /// <returns>The lease, to be disposed when the work is done; null if another node, or another request here, has it.</returns>
    ValueTask<RoomLease?> TryTakeAsync(RoundId round, CancellationToken cancel);
}

using Attune.Domain.Programs;

namespace Attune.Store.Rooms;

/// <summary>Hears which rooms a commit of this process changed.</summary>
/// <param name="round">Whose room.</param>
/// <param name="cancel">Whoever made the change no longer waits.</param>
/// <returns>Done when this process knows the new state. Must not fail: the work is committed.</returns>
public delegate Task RoomChanged(RoundId round, CancellationToken cancel);

/// <summary>
/// Tells those who subscribed which rooms were changed, after each commit and never before, whoever made the change. The context calls it by itself
/// (<see cref="AttuneDb.ChangeRoom"/>): a change that was refused or rolled back is told to nobody, and none that was committed is forgotten. One a process.
/// </summary>
public sealed class RoomNews
{
    private ImmutableArray<RoomChanged> _all = [];

    /// <returns>Dispose to hear no more.</returns>
    public IDisposable Subscribe(RoomChanged heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        ImmutableInterlocked.Update(ref _all, (all, one) => all.Add(one), heard);
        return new Subscription(this, heard);
    }

    /// <summary>Returns when all who subscribed have heard it.</summary>
    internal async Task TellAsync(ImmutableArray<RoundId> rounds, CancellationToken cancel)
    {
        foreach (var round in rounds)
        {
            foreach (var heard in _all) { await heard(round, cancel); }
        }
    }

    private sealed class Subscription(RoomNews news, RoomChanged heard) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.Update(ref news._all, (all, one) => all.Remove(one), heard);
    }
}

namespace Attune.Store.Rooms;

/// <summary>Those who are told about changes within this process.</summary>
internal sealed class RoomListeners
{
    private ImmutableArray<Action<RoomHint>> _all = [];

    public IDisposable Add(Action<RoomHint> heard)
    {
        ImmutableInterlocked.Update(ref _all, (all, one) => all.Add(one), heard);
        return new Subscription(this, heard);
    }

    public void Tell(RoomHint hint)
    {
        foreach (var heard in _all) { heard(hint); }
    }

    private sealed class Subscription(RoomListeners listeners, Action<RoomHint> heard) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.Update(ref listeners._all, (all, one) => all.Remove(one), heard);
    }
}

namespace Attune.Store;

/// <summary>
/// Tells the other nodes that a room changed. What it carries is a hint that may be lost, doubled or late, and never overtakes what
/// is known: the row is the truth, so a node reads it where the hint does not say enough, and every second or two without one.
/// </summary>
public interface IRoomBus
{
    /// <summary>After the commit, never before.</summary>
    ValueTask PublishAsync(RoomHint hint, CancellationToken cancel);

    /// <param name="heard">Called for every hint, also for this node's own; must be quick and must not throw.</param>
    /// <returns>Dispose to hear no more.</returns>
    IDisposable Subscribe(Action<RoomHint> heard);
}

/// <summary>"This room has at least this revision."</summary>
/// <param name="Round">Whose room.</param>
/// <param name="Revision">As it was read from the row after a commit.</param>
/// <param name="Phase">The phase at that revision: who hears it need not ask the database before telling the phones. Empty if it is not told.</param>
public readonly record struct RoomHint(RoundId Round, long Revision, string Phase = "")
{
    /// <summary>Words of this round were erased: what is kept of it in memory is to be dropped, and the room read again.</summary>
    public static RoomHint Erased(RoundId round) => new(round, long.MaxValue);

    public bool IsErasure => Revision == long.MaxValue;

    /// <summary>Where the room was at that revision; null if only the row can say.</summary>
    public RoomState? State => Phase.Length > 0 ? new(Phase, Revision) : null;

    /// <summary>As it travels: room:revision or room:revision:phase.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Round.Value:N}:{Revision}{(Phase.Length > 0 ? ":" : "")}{Phase}");

    /// <returns>Null for what another version, or another program on the channel, may send.</returns>
    public static RoomHint? Read(string text)
        => text?.Split(':') is [var round, var revision, .. { Length: <= 1 } phase]
            && phase.All(Room.IsPhase)
            && Guid.TryParseExact(round, "N", out var id)
            && long.TryParse(revision, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? new(new(id), number, phase is [var told] ? told : "")
            : null;
}

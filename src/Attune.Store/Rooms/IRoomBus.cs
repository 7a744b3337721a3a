using Attune.Domain.Programs;
using Attune.Domain.Sittings;

namespace Attune.Store.Rooms;

/// <summary>
/// Tells the other nodes that a room changed. A hint may be lost, doubled or late, and never replaces newer knowledge. The row in the database is the truth: a
/// node reads it where the hint does not say enough, and every second or two without any hint.
/// </summary>
public interface IRoomBus
{
    /// <summary>Sends a hint; to be called after the commit, never before.</summary>
    ValueTask PublishAsync(RoomHint hint, CancellationToken cancel);

    /// <param name="heard">Called for every hint, including this node's own; it must be quick and must not throw.</param>
    /// <returns>A subscription; dispose it to receive no more hints.</returns>
    IDisposable Subscribe(Action<RoomHint> heard);
}

/// <summary>"This room has at least this revision."</summary>
/// <param name="Round">Whose room.</param>
/// <param name="Revision">As it was read from the row after a commit.</param>
/// <param name="Phase">The phase at that revision: who hears it need not ask the database before telling the phones. None if it is not told.</param>
public readonly record struct RoomHint(RoundId Round, long Revision, RoomPhase Phase = default)
{
    /// <summary>A hint that words of this round were erased: what is held of it in memory has to be dropped, and the room read again.</summary>
    public static RoomHint Erased(RoundId round) => new(round, long.MaxValue);

    public bool IsErasure => Revision == long.MaxValue;

    /// <summary>Where the room was at that revision; null if only the row can say.</summary>
    public RoomState? State => !Phase.IsNone ? new(Phase, Revision) : null;

    /// <summary>As it travels: room:revision or room:revision:phase.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Round.Value:N}:{Revision}{(Phase.IsNone ? "" : ":")}{Phase.Name}");

    /// <returns>Null for a text that another version, or another program on the channel, may have sent.</returns>
    public static RoomHint? Read(string text)
        => text?.Split(':') is [var round, var revision, .. { Length: <= 1 } phase]
            && RoomPhase.Parse(phase is [var name] ? name : "") is { } told
            && Guid.TryParseExact(round, "N", out var id)
            && long.TryParse(revision, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? new(new(id), number, told)
            : null;
}

using Attune.Domain.Judging;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rooms;

/// <summary>
/// How many people chose each of several things, as far as the room may know: by side, together, or not at all. What may not be shown is not in it.
/// </summary>
/// <param name="BySide">The people of each side for each thing; empty where a side is too small (<see cref="SmallCells.ShowsSides"/>).</param>
/// <param name="Together">The people of both sides for each thing; empty where they are too few together.</param>
public sealed record RoomCounts(ImmutableArray<SideCounts> BySide, ImmutableArray<int> Together)
{
    public bool ShowsSides => !BySide.IsEmpty;

    public bool ShowsAny => !Together.IsEmpty;

    /// <summary>The people of each side who chose anything; nobody where that is not shown.</summary>
    public SideCounts Said => new(BySide.Sum(count => count.Business), BySide.Sum(count => count.It));

    /// <param name="counts">The people of each side for each thing. Nobody is in two of them.</param>
    public static RoomCounts Protect(IEnumerable<SideCounts> counts)
    {
        SideCounts[] all = [.. counts];
        var said = new SideCounts(all.Sum(count => count.Business), all.Sum(count => count.It));
        return new(SmallCells.ShowsSides(said) ? [.. all] : [], SmallCells.ShowsTotal(said) ? [.. all.Select(count => count.Total)] : []);
    }

    /// <summary>The place of the thing that more than half of a side chose; null if there is none, or it is not shown.</summary>
    public int? MostOf(Side side)
        => BySide.Index().Where(count => 2 * count.Item.On(side) > Said.On(side)).Select(count => (int?)count.Index).FirstOrDefault();
}

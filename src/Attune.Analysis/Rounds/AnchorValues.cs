using Attune.Statistics.Sides;

namespace Attune.Analysis.Rounds;

/// <summary>Reads the value of an anchor as its kind asks.</summary>
internal static class AnchorValues
{
    /// <summary>
    /// Returns one horizon for each leader. If a leader gave several, it is the last one, because an edited answer replaces the earlier one.
    /// </summary>
    public static IEnumerable<(string Leader, Side Side, Horizon Horizon)> Horizons(IEnumerable<Anchor> anchors)
        => from anchor in anchors
           where anchor.Kind == AnchorKind.Horizon
           group anchor by anchor.Leader into given
           select (given.Key, given.Last().Side, Value<Horizon>(given.Last()));

    /// <summary>Returns at which end of the scale from 1 to 5 a value stands: -1, 1, or 0 for the middle, which takes neither side.</summary>
    public static int EndOf(double value) => Math.Sign(value - 3);

    /// <exception cref="ArgumentException">The value is not the name of a member.</exception>
    public static T Value<T>(Anchor anchor)
        where T : struct, Enum
        => Enum.GetNames<T>().Contains(anchor.Value)
            ? Enum.Parse<T>(anchor.Value)
            : throw new ArgumentException($"'{anchor.Value}' is not a value of the anchor {anchor.Kind}.", nameof(anchor));
}

namespace Attune.Analysis;

/// <summary>Reads the value of an anchor as what its kind says it is.</summary>
internal static class AnchorValues
{
    /// <summary>One horizon a leader: where several were given, the last, as an edited answer replaces the earlier one.</summary>
    public static IEnumerable<(string Leader, Side Side, Horizon Horizon)> Horizons(IEnumerable<Anchor> anchors)
        => from anchor in anchors
           where anchor.Kind == AnchorKind.Horizon
           group anchor by anchor.Leader into given
           select (given.Key, given.Last().Side, Value<Horizon>(given.Last()));

    /// <exception cref="ArgumentException">The value is not the name of a member.</exception>
    public static T Value<T>(Anchor anchor)
        where T : struct, Enum
        => Enum.GetNames<T>().Contains(anchor.Value)
            ? Enum.Parse<T>(anchor.Value)
            : throw new ArgumentException($"'{anchor.Value}' is not a value of the anchor {anchor.Kind}.", nameof(anchor));
}

using Attune.Domain.Judging;
using Attune.Statistics.Sides;

namespace Attune.Domain.Leaders;

/// <summary>The people of one function inside a side.</summary>
/// <param name="Side">The side.</param>
/// <param name="Function">The function; empty for all others of the side together.</param>
/// <param name="People">How many answered.</param>
public sealed record FunctionInside(Side Side, string Function, int People);

/// <summary>
/// Counts who answered by function inside a side. A function of few people would give each of them away, so it is counted with the others; and where those others
/// are few, the smallest function that is shown joins them, because what is hidden could be worked out from the number of the side.
/// </summary>
public static class FunctionsInside
{
    /// <param name="answered">The side and the function of everybody who answered; a function may be empty.</param>
    /// <returns>By side, the largest function first and the others last; empty for a side in which nothing can be told apart.</returns>
    public static ImmutableArray<FunctionInside> Count(IEnumerable<(Side Side, string Function)> answered)
    {
        var bySide = answered.ToLookup(one => one.Side, one => one.Function.Trim());
        return [.. Enum.GetValues<Side>().SelectMany(side => Inside(side, [.. bySide[side]]))];
    }

    private static IEnumerable<FunctionInside> Inside(Side side, string[] functions)
    {
        var counts = functions.Where(function => function.Length > 0).GroupBy(function => function, StringComparer.OrdinalIgnoreCase)
            .Select(group => new FunctionInside(side, group.First(), group.Count())).OrderByDescending(inside => inside.People).ThenBy(inside => inside.Function, StringComparer.OrdinalIgnoreCase).ToList();
        var shown = counts.Where(inside => inside.People >= SmallCells.Fewest).ToList();
        while (shown.Count > 0 && functions.Length - shown.Sum(inside => inside.People) is > 0 and < SmallCells.Fewest) { shown.RemoveAt(shown.Count - 1); }
        var others = functions.Length - shown.Sum(inside => inside.People);
        if (shown.Count == 0) { return []; }
        return others == 0 ? shown : shown.Append(new(side, "", others));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Fits;

/// <summary>How the two sides stand to each other between fitting the company to the standard and the system to the company.</summary>
public enum FitState
{
    /// <summary>A side gave too few answers.</summary>
    CannotTell,

    /// <summary>A side stands at neither end, or its leaders stand at both.</summary>
    Unclear,

    /// <summary>Most of both sides stand at the same end.</summary>
    SameEnd,

    /// <summary>Most of one side stand at the standard, most of the other at the custom end.</summary>
    Apart,
}

/// <summary>Where leaders see one process area between the standard (1) and a system of their own (5).</summary>
/// <param name="Question">The id of the question.</param>
/// <param name="Area">The process area; empty if the question asks for the whole.</param>
/// <param name="State">How the sides stand to each other.</param>
/// <param name="Counts">The number of leaders of each side at each of the five places, from the standard to custom.</param>
public sealed record FitReading(string Question, string Area, FitState State, ImmutableArray<SideCounts> Counts)
{
    /// <summary>The number of places between the standard and custom.</summary>
    public const int Places = 5;

    // A single leader is a person and not a side.
    private const int LeastAnswers = 2;

    /// <summary>Reads the standard anchors of a round. A side stands at an end where more than half of its leaders chose one of the two places there.</summary>
    /// <param name="anchors">Anchors of any kind and question. If a leader answered an area twice, the last answer counts.</param>
    /// <returns>One reading for each question and area, in the order in which they first appear; empty if nobody answered.</returns>
    /// <exception cref="ArgumentException">The value of a standard anchor is not a whole number from 1 to 5.</exception>
    public static ImmutableArray<FitReading> Read(IEnumerable<Anchor> anchors)
    {
        ArgumentNullException.ThrowIfNull(anchors);
        return [.. from anchor in anchors
                   where anchor.Kind == AnchorKind.Standard
                   group anchor by (anchor.Question, anchor.Item) into area
                   let given = area.GroupBy(one => one.Leader).Select(leader => leader.Last()).Select(one => (one.Side, Place: PlaceOf(one))).ToArray()
                   let counts = Enumerable.Range(1, Places).Select(place => SideCounts.Count(given.Where(one => one.Place == place).Select(one => one.Side))).ToImmutableArray()
                   select new FitReading(area.Key.Question, area.Key.Item, StateOf(counts), counts)];
    }

    private static int PlaceOf(Anchor anchor)
        => int.TryParse(anchor.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place is >= 1 and <= Places
            ? place
            : throw new ArgumentException($"'{anchor.Value}' is not a place from 1 to {Places}.", nameof(anchor));

    private static FitState StateOf(ImmutableArray<SideCounts> counts)
    {
        if (Math.Min(counts.Sum(count => count.Business), counts.Sum(count => count.It)) < LeastAnswers) { return FitState.CannotTell; }
        return (EndOf(Side.Business) * EndOf(Side.It)) switch { > 0 => FitState.SameEnd, < 0 => FitState.Apart, _ => FitState.Unclear };

        int EndOf(Side side)
        {
            var all = counts.Sum(count => count.On(side));
            return new[] { -1, 1 }.FirstOrDefault(end => 2 * counts.Where((_, at) => AnchorValues.EndOf(at + 1) == end).Sum(count => count.On(side)) > all);
        }
    }
}

using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>One way to rank the items, and how many leaders ranked them so.</summary>
/// <param name="Ranks">Rank of each item, smaller is better; equal ranks are ties.</param>
/// <param name="Leaders">How many leaders, 0 or more.</param>
public sealed record Ballot(ImmutableArray<int> Ranks, int Leaders = 1);

/// <summary>The group's ranking by the Schulze method (2011), strength of a win by the leaders for it.</summary>
/// <param name="Preferred">Leaders who rank the first item before the second: [first][second].</param>
/// <param name="Strengths">Strength of the strongest path from the first item to the second: the weakest win along it; 0 if there is none.</param>
/// <param name="Places">Items by place, best first; items that do not beat each other share a place, in rising order.</param>
public sealed record Schulze(
    ImmutableArray<ImmutableArray<int>> Preferred,
    ImmutableArray<ImmutableArray<int>> Strengths,
    ImmutableArray<ImmutableArray<int>> Places)
{
    /// <param name="ballots">Any number; all rank the same items. None gives no places.</param>
    /// <exception cref="ArgumentException">Ballots of different length, or a count below 0.</exception>
    public static Schulze Of(IReadOnlyList<Ballot> ballots)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        var items = ballots.Count == 0 ? 0 : ballots[0].Ranks.Length;
        if (ballots.Any(ballot => ballot.Ranks.Length != items || ballot.Leaders < 0))
        {
            throw new ArgumentException("Every ballot ranks every item.", nameof(ballots));
        }

        var preferred = Table(items, (one, other) => ballots.Where(ballot => ballot.Ranks[one] < ballot.Ranks[other]).Sum(ballot => ballot.Leaders));
        var strengths = StrongestPaths(preferred);
        // Beating is transitive, so who beats more items stands before who beats fewer.
        var places = Enumerable.Range(0, items)
            .GroupBy(item => Enumerable.Range(0, items).Count(other => strengths[item][other] > strengths[other][item]))
            .OrderByDescending(place => place.Key)
            .Select(place => place.ToImmutableArray());
        return new(Frozen(preferred), Frozen(strengths), [.. places]);
    }

    /// <summary>The strongest path from one item to another is stronger than the strongest path back.</summary>
    public bool Beats(int one, int other) => Strengths[one][other] > Strengths[other][one];

    /// <summary>Floyd and Warshall's widest paths over the wins.</summary>
    private static int[][] StrongestPaths(int[][] preferred)
    {
        var items = preferred.Length;
        var strengths = Table(items, (one, other) => preferred[one][other] > preferred[other][one] ? preferred[one][other] : 0);
        for (var via = 0; via < items; via++)
        {
            for (var one = 0; one < items; one++)
            {
                for (var other = 0; other < items; other++)
                {
                    if (one != other)
                    {
                        var path = Math.Min(strengths[one][via], strengths[via][other]);
                        strengths[one][other] = Math.Max(strengths[one][other], path);
                    }
                }
            }
        }

        return strengths;
    }

    private static int[][] Table(int items, Func<int, int, int> value)
        => [.. Enumerable.Range(0, items).Select(one => Enumerable.Range(0, items).Select(other => value(one, other)).ToArray())];

    private static ImmutableArray<ImmutableArray<int>> Frozen(int[][] table) => [.. table.Select(row => row.ToImmutableArray())];
}

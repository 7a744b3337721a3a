using System.Collections.Immutable;

namespace Attune.Statistics.Agreement;

/// <summary>One ranking of the items, and how many leaders gave it.</summary>
/// <param name="Ranks">The rank of each item. A smaller rank is better, and equal ranks are ties.</param>
/// <param name="Leaders">The number of leaders who gave this ranking, 0 or more.</param>
public sealed record Ballot(ImmutableArray<int> Ranks, int Leaders = 1);

/// <summary>The ranking of a group by the method of Schulze (2011). A win is as strong as the number of leaders for it.</summary>
/// <param name="Preferred">The number of leaders who rank the first item before the second, at [first][second].</param>
/// <param name="Strengths">The strength of the strongest path from the first item to the second, which is that of the weakest win on the path; 0 if there is no path.</param>
/// <param name="Places">The items by place, best first. Items that do not beat each other share a place, in rising order.</param>
public sealed record Schulze(
    ImmutableArray<ImmutableArray<int>> Preferred,
    ImmutableArray<ImmutableArray<int>> Strengths,
    ImmutableArray<ImmutableArray<int>> Places)
{
    /// <summary>Ranks the items.</summary>
    /// <param name="ballots">The ballots, which all rank the same items. Without a ballot there are no places.</param>
    /// <returns>The ranking with what it rests on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ballots"/> is null.</exception>
    /// <exception cref="ArgumentException">Ballots have different lengths, or a number of leaders is below 0.</exception>
    public static Schulze Rank(IReadOnlyList<Ballot> ballots)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        var items = ballots.Count == 0 ? 0 : ballots[0].Ranks.Length;
        if (ballots.Any(ballot => ballot.Ranks.Length != items || ballot.Leaders < 0))
        {
            throw new ArgumentException("Every ballot ranks every item.", nameof(ballots));
        }

        var preferred = Table(items, (one, other) => ballots.Where(ballot => ballot.Ranks[one] < ballot.Ranks[other]).Sum(ballot => ballot.Leaders));
        var strengths = StrongestPaths(preferred);
        // To beat is transitive in this method, so an item that beats more items stands before one that beats fewer.
        var places = Enumerable.Range(0, items)
            .GroupBy(item => Enumerable.Range(0, items).Count(other => strengths[item][other] > strengths[other][item]))
            .OrderByDescending(place => place.Key)
            .Select(place => place.ToImmutableArray());
        return new(Frozen(preferred), Frozen(strengths), [.. places]);
    }

    /// <summary>Says whether the strongest path from one item to another is stronger than the strongest path back.</summary>
    /// <param name="one">The first item, from 0.</param>
    /// <param name="other">The second item, from 0.</param>
    /// <returns>True if the first item beats the second.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such item.</exception>
    public bool Beats(int one, int other) => Strengths[one][other] > Strengths[other][one];

    /// <summary>Finds the strongest path between all items by the algorithm of Floyd and Warshall.</summary>
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

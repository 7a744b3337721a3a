using System.Collections.Immutable;
using Attune.Analysis.Ownership;
using Attune.Analysis.Rounds;
using Attune.Statistics.Estimates;
using Attune.Statistics.Resampling;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Trends;

/// <summary>The jobs of the expectation matrix in one round.</summary>
/// <param name="Leaders">The people of each side who named somebody.</param>
/// <param name="States">What the expectations of each job amount to.</param>
/// <param name="Agreed">How many jobs have one owner, with its interval.</param>
/// <param name="Nobodys">How many jobs nobody will do, with its interval.</param>
public sealed record OwnershipPoint(SideCounts Leaders, ImmutableArray<OwnershipState> States, Estimate? Agreed, Estimate? Nobodys)
{
    public OwnershipCounts Counts => OwnershipCounts.Count(States);
}

/// <summary>Reads the expectation matrix over the rounds. A leader's whole matrix is one unit: jobs of one leader hang together.</summary>
public static class OwnershipTrend
{
    // Every resample judges every job anew, so fewer are taken than of a single number: an interval of a count needs no finer steps.
    private static ResamplingOptions Fewer(ResamplingOptions options) => options with { MostLeadersEnumerated = 3, Draws = 999, MostAssignments = 1_024 };

    /// <summary>Reads one round.</summary>
    /// <param name="named">Whom each person named.</param>
    /// <param name="jobs">The number of jobs.</param>
    /// <param name="options">The limits; the default if null.</param>
    public static OwnershipPoint Read(IReadOnlyList<PanelOwners> named, int jobs, TrendOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(named);
        options ??= TrendOptions.Default;
        return new(
            SideCounts.Count(named.Select(one => one.Side)),
            [.. Enumerable.Range(0, jobs).Select(job => StateOf(job, named))],
            Interval(named, jobs, counts => counts.Agreed, options), Interval(named, jobs, counts => counts.Nobodys, options));
    }

    /// <summary>Reads how many more jobs have one owner than in an earlier round, of the people who answered both times.</summary>
    /// <param name="before">Whom each person named in the earlier round.</param>
    /// <param name="now">Whom each person named in the later one.</param>
    /// <param name="jobs">The number of jobs, the same in both.</param>
    /// <param name="options">The limits; the default if null.</param>
    public static TrendChange Compare(IReadOnlyList<PanelOwners> before, IReadOnlyList<PanelOwners> now, int jobs, TrendOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        options ??= TrendOptions.Default;
        (PanelOwners Then, PanelOwners Now)[] both = [.. from one in before
                                                        join other in now on (one.Person, one.Side) equals (other.Person, other.Side)
                                                        // Nobody's key decides the order, so that the seeded draws are the same in every run.
                                                        orderby one.Side, string.Join(' ', one.Named), string.Join(' ', other.Named)
                                                        select (one, other)];
        var people = SideCounts.Count(both.Select(pair => pair.Then.Side));
        if (Math.Min(people.Business, people.It) < options.LeastOfSide) { return new(TrendMove.CannotTell, TrendDoubt.TooFew, null, null, people); }

        PanelOwners[] then = [.. both.Select(pair => pair.Then)], later = [.. both.Select(pair => pair.Now)];
        var change = LeaderResamples.Interval(
            [.. then.Select(one => one.Side)], leaders => Agreed(Chosen(later, leaders), jobs) - Agreed(Chosen(then, leaders), jobs), Fewer(options.Resampling))!.Value;
        int[] changed = [.. both.Index().Where(pair => !pair.Item.Then.Named.SequenceEqual(pair.Item.Now.Named)).Select(pair => pair.Index)];
        var test = PairedSwaps.Test(changed.Length, swapped =>
        {
            for (var at = 0; at < changed.Length; at++)
            {
                var (first, second) = both[changed[at]];
                (then[changed[at]], later[changed[at]]) = swapped[at] ? (second, first) : (first, second);
            }

            return Agreed(later, jobs) - Agreed(then, jobs);
        }, Fewer(options.Resampling));
        // Less than one job is none.
        var (move, doubt) = TrendReader.Judge(change, test, 1, options);
        return new(move, doubt, change, test, people);
    }

    private static Estimate? Interval(IReadOnlyList<PanelOwners> named, int jobs, Func<OwnershipCounts, int> what, TrendOptions options)
        => LeaderResamples.Interval([.. named.Select(one => one.Side)], leaders => what(Count(Chosen(named, leaders), jobs)), Fewer(options.Resampling));

    private static PanelOwners[] Chosen(IReadOnlyList<PanelOwners> named, ReadOnlySpan<int> leaders)
    {
        var chosen = new PanelOwners[leaders.Length];
        for (var at = 0; at < leaders.Length; at++) { chosen[at] = named[leaders[at]]; }
        return chosen;
    }

    private static int Agreed(IReadOnlyList<PanelOwners> named, int jobs) => Count(named, jobs).Agreed;

    private static OwnershipCounts Count(IReadOnlyList<PanelOwners> named, int jobs) => OwnershipCounts.Count(Enumerable.Range(0, jobs).Select(job => StateOf(job, named)));

    private static OwnershipState StateOf(int job, IEnumerable<PanelOwners> named)
        => OwnershipReading.Judge(from one in named let owner = one.Named[job] where owner is not null select (one.Side, owner.Value), OwnershipOptions.Default).State;
}

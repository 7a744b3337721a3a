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
/// <param name="Agreement">Of all pairs of people across the sides, over all jobs, the share who name the same owner within the room (a side, or both); with its interval.</param>
public sealed record OwnershipPoint(SideCounts Leaders, ImmutableArray<OwnershipState> States, Estimate? Agreed, Estimate? Nobodys, Estimate? Agreement)
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
            Interval(named, leaders => Count(Chosen(named, leaders), jobs).Agreed, options), Interval(named, leaders => Count(Chosen(named, leaders), jobs).Nobodys, options),
            Interval(named, leaders => Agreement(Chosen(named, leaders), jobs), options));
    }

    /// <summary>
    /// Reads how much more the sides agree on who does what than in an earlier round, of the people who answered both times. The agreement of pairs is tested and not the number
    /// of jobs with one owner: that number only moves where three of four of a side do, so that it could never tell a change of a small room from chance.
    /// </summary>
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
            [.. then.Select(one => one.Side)], leaders => Agreement(Chosen(later, leaders), jobs) - Agreement(Chosen(then, leaders), jobs), Fewer(options.Resampling));
        if (change is not { } by) { return new(TrendMove.CannotTell, TrendDoubt.TooFew, null, null, people); }
        int[] changed = [.. both.Index().Where(pair => !pair.Item.Then.Named.SequenceEqual(pair.Item.Now.Named)).Select(pair => pair.Index)];
        var test = PairedSwaps.Test(changed.Length, swapped =>
        {
            for (var at = 0; at < changed.Length; at++)
            {
                var (first, second) = both[changed[at]];
                (then[changed[at]], later[changed[at]]) = swapped[at] ? (second, first) : (first, second);
            }

            return Agreement(later, jobs) - Agreement(then, jobs);
        }, Fewer(options.Resampling));
        var (move, doubt) = TrendReader.Judge(by, test, options.StayedShare, options);
        return new(move, doubt, by, test, people);
    }

    private static Estimate? Interval(IReadOnlyList<PanelOwners> named, LeaderStatistic statistic, TrendOptions options)
        => LeaderResamples.Interval([.. named.Select(one => one.Side)], statistic, Fewer(options.Resampling));

    private static PanelOwners[] Chosen(IReadOnlyList<PanelOwners> named, ReadOnlySpan<int> leaders)
    {
        var chosen = new PanelOwners[leaders.Length];
        for (var at = 0; at < leaders.Length; at++) { chosen[at] = named[leaders[at]]; }
        return chosen;
    }

    // Whoever names nobody, a vendor, or does not know agrees with nobody on an owner.
    private static double Agreement(IReadOnlyList<PanelOwners> named, int jobs)
    {
        var (same, pairs) = (0, 0);
        for (var job = 0; job < jobs; job++)
        {
            foreach (var business in named.Where(one => one.Side == Side.Business && one.Named[job] is not null))
            {
                foreach (var it in named.Where(one => one.Side == Side.It && one.Named[job] is not null))
                {
                    pairs++;
                    same += business.Named[job] == it.Named[job] && business.Named[job] is (Owner.Business or Owner.It or Owner.Shared) ? 1 : 0;
                }
            }
        }

        return pairs == 0 ? double.NaN : (double)same / pairs;
    }

    private static OwnershipCounts Count(IReadOnlyList<PanelOwners> named, int jobs) => OwnershipCounts.Count(Enumerable.Range(0, jobs).Select(job => StateOf(job, named)));

    private static OwnershipState StateOf(int job, IEnumerable<PanelOwners> named)
        => OwnershipReading.Judge(from one in named let owner = one.Named[job] where owner is not null select (one.Side, owner.Value), OwnershipOptions.Default).State;
}

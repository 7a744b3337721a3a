using Attune.Statistics.Estimates;
using Attune.Statistics.Sides;

namespace Attune.Statistics.Resampling;

/// <summary>A number that tells how far apart two sides are, for any assignment of the same leaders to the sides.</summary>
/// <param name="sides">The side that each leader is assigned to.</param>
/// <returns>The number, larger where the sides are farther apart; NaN where it is undefined for this assignment.</returns>
public delegate double SideStatistic(ReadOnlySpan<Side> sides);

/// <summary>
/// The permutation test over leaders (Fisher 1935). It asks how often the sides would be as far apart as they are if the leaders had been assigned to
/// them by chance. Up to <see cref="ResamplingOptions.MostAssignments"/> assignments are all tried. Of more, seeded random ones are drawn, and the
/// p-value is estimated as (b + 1) / (m + 1), where b of m draws are as far apart (Phipson and Smyth 2010).
/// </summary>
public static class Permutation
{
    // The same numbers added in another order differ in their last digits, and equal results must count as equal.
    private const double Tolerance = 1e-9;

    /// <summary>Tests two-sided whether the sides are farther apart than chance makes them.</summary>
    /// <param name="sides">The side of each leader.</param>
    /// <param name="statistic">
    /// How far apart the sides are. The number must stay the same when the two sides swap names, so take the absolute value of a difference: this makes
    /// the test two-sided, and <see cref="SmallestP"/> the smallest p-value it can reach.
    /// </param>
    /// <param name="options">How many assignments are tried, and the seed; the default if null.</param>
    /// <returns>The p-value with the smallest one; null if a side has no leader or the statistic is undefined for the sides as they are.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sides"/> or <paramref name="statistic"/> is null.</exception>
    /// <exception cref="ArgumentException">The sides are equally large and the statistic changes when they swap names.</exception>
    public static ExactP? Test(IReadOnlyList<Side> sides, SideStatistic statistic, ResamplingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sides);
        ArgumentNullException.ThrowIfNull(statistic);
        options ??= ResamplingOptions.Default;
        var leaders = SideCounts.Count(sides);
        var observed = statistic([.. sides]);
        if (leaders.Business == 0 || leaders.It == 0 || double.IsNaN(observed))
        {
            return null;
        }

        var reached = observed - (Tolerance * Math.Max(1, Math.Abs(observed)));
        var smallest = SmallestP.Reachable(leaders);
        if (Combinations.Count(leaders.Total, leaders.Business) > options.MostAssignments)
        {
            var floor = Math.Max(smallest, 1.0 / (options.Draws + 1));
            return new(Drawn(sides, statistic, reached, options), floor) { Estimated = true };
        }

        if (leaders.Business != leaders.It)
        {
            return new(Enumerated(leaders, fixedLeaders: 0, statistic, reached), smallest);
        }

        MustMirror(sides, statistic, observed);
        return new(Enumerated(leaders, fixedLeaders: 1, statistic, reached), smallest);
    }

    /// <summary>
    /// Tries all assignments. With equally large sides each assignment has a mirror image with the same result, so the first leader is held fixed, which
    /// saves half of the work.
    /// </summary>
    private static double Enumerated(SideCounts leaders, int fixedLeaders, SideStatistic statistic, double reached)
    {
        var assigned = new Side[leaders.Total];
        var (asFar, all) = (0, 0);
        foreach (var chosen in Combinations.Enumerate(leaders.Total - fixedLeaders, leaders.Business - fixedLeaders))
        {
            Array.Fill(assigned, Side.Business, 0, fixedLeaders);
            Array.Fill(assigned, Side.It, fixedLeaders, leaders.Total - fixedLeaders);
            foreach (var place in chosen)
            {
                assigned[place + fixedLeaders] = Side.Business;
            }

            asFar += AsFar(statistic(assigned), reached);
            all++;
        }

        return (double)asFar / all;
    }

    private static double Drawn(IReadOnlyList<Side> sides, SideStatistic statistic, double reached, ResamplingOptions options)
    {
        var random = new Random(options.Seed);
        Side[] assigned = [.. sides];
        var asFar = 0;
        for (var draw = 0; draw < options.Draws; draw++)
        {
            random.Shuffle(assigned);
            asFar += AsFar(statistic(assigned), reached);
        }

        return (asFar + 1.0) / (options.Draws + 1.0);
    }

    // An assignment for which the statistic is undefined counts as far apart, because it must not make the finding look stronger.
    private static int AsFar(double value, double reached) => value < reached ? 0 : 1;

    private static void MustMirror(IReadOnlyList<Side> sides, SideStatistic statistic, double observed)
    {
        Side[] swapped = [.. sides.Select(side => side == Side.Business ? Side.It : Side.Business)];
        if (Math.Abs(statistic(swapped) - observed) > Tolerance * Math.Max(1, Math.Abs(observed)))
        {
            throw new ArgumentException("The statistic changes when the sides swap names; take its absolute value.", nameof(statistic));
        }
    }
}

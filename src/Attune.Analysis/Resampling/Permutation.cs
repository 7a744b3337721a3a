namespace Attune.Analysis;

/// <summary>A number that tells how far two sides are apart, for any assignment of the same leaders to sides; larger is farther.</summary>
public delegate double SideStatistic(ReadOnlySpan<Side> sides);

/// <summary>
/// Permutation test over leaders (Fisher 1935): how often would a group assigned to the sides by chance be as far apart as this one?
/// Enumerated where <see cref="ResamplingOptions.MostAssignments"/> allows, else estimated as (b + 1) / (m + 1) of seeded draws
/// (Phipson and Smyth 2010).
/// </summary>
public static class Permutation
{
    // Sums in another order differ in the last digits: equal results must count as equal.
    private const double Tolerance = 1e-9;

    /// <param name="sides">Side of each leader.</param>
    /// <param name="statistic">
    /// Larger is farther apart, and the same when the two sides swap names (take the absolute value of a difference): that is what
    /// makes the test two-sided, and its floor <see cref="SmallestP"/>.
    /// </param>
    /// <param name="options">How far to enumerate; the default if null.</param>
    /// <returns>p in (0, 1], never below its floor; null if a side has nobody or the statistic is undefined (NaN) for these leaders.</returns>
    /// <exception cref="ArgumentException">The sides are equally large and the statistic changes when they swap names.</exception>
    public static ExactP? Of(IReadOnlyList<Side> sides, SideStatistic statistic, ResamplingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sides);
        ArgumentNullException.ThrowIfNull(statistic);
        options ??= ResamplingOptions.Default;
        var leaders = SideCounts.Of(sides);
        var observed = statistic([.. sides]);
        if (leaders.Business == 0 || leaders.It == 0 || double.IsNaN(observed))
        {
            return null;
        }

        var reached = observed - (Tolerance * Math.Max(1, Math.Abs(observed)));
        var smallest = SmallestP.Of(leaders);
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

    /// <summary>Equally large sides mirror each other, so the first leader stays and half of the work is saved.</summary>
    private static double Enumerated(SideCounts leaders, int fixedLeaders, SideStatistic statistic, double reached)
    {
        var assigned = new Side[leaders.Total];
        var (asFar, all) = (0, 0);
        foreach (var chosen in Combinations.Of(leaders.Total - fixedLeaders, leaders.Business - fixedLeaders))
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

    // An assignment whose statistic is undefined counts against the finding.
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

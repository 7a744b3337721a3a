using Attune.Statistics.Sides;

namespace Attune.Domain.Judging;

/// <summary>
/// Whether numbers of several groups of people may stand side by side. Whoever adds and subtracts them in any way must not be left with one person: with one more
/// leader in the second round, the difference is that leader. It takes for granted that nobody changed an answer, which is the case in which most is given away.
/// </summary>
public static class PeopleTogether
{
    private const double Nothing = 1e-9;

    /// <param name="groups">The people behind each number, with their sides, if the numbers are by side.</param>
    /// <returns>True if no person can be singled out.</returns>
    public static bool HidesEach<T>(IReadOnlyCollection<IReadOnlySet<(T Person, Side Side)>> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return Enum.GetValues<Side>().All(side => HidesEachOf([.. groups.Select(group => group.Where(one => one.Side == side).Select(one => one.Person).ToHashSet())]));
    }

    /// <param name="groups">The people behind each number over both sides.</param>
    /// <returns>True if no person can be singled out.</returns>
    public static bool HidesEachOf<T>(IReadOnlyList<IReadOnlySet<T>> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        // People who are in the same groups cannot be told apart, so they are one unknown; only an unknown that is one person is at risk.
        var unknowns = groups.SelectMany(group => group).Distinct()
            .GroupBy(person => string.Concat(groups.Select(group => group.Contains(person) ? '1' : '0')))
            .Select(pattern => (Pattern: pattern.Key, IsOne: pattern.Count() < SmallCells.FewestOfAnswers)).ToArray();
        var rows = groups.Select((_, at) => unknowns.Select(unknown => unknown.Pattern[at] == '1' ? 1.0 : 0).ToArray()).ToArray();
        Reduce(rows, unknowns.Length);
        // In the reduced form an unknown can be worked out exactly if a row holds nothing else.
        return !rows.Any(row => row.Count(HasValue) == 1 && unknowns[Array.FindIndex(row, HasValue)].IsOne);
    }

    /// <summary>
    /// The place of the first group of the last run that may stand together. Groups come in the order of time, and a run only grows: what was shown in it before
    /// stays as safe as it was.
    /// </summary>
    /// <param name="count">The number of groups.</param>
    /// <param name="mayStand">Whether the groups from one place to another may stand together; a single one always may.</param>
    public static int LastRun(int count, Func<int, int, bool> mayStand)
    {
        ArgumentNullException.ThrowIfNull(mayStand);
        var first = 0;
        for (var last = 1; last < count; last++)
        {
            if (!mayStand(first, last)) { first = last; }
        }

        return first;
    }

    // Gauss and Jordan: the rows of the reduced form span what can be worked out from the numbers.
    private static void Reduce(double[][] rows, int unknowns)
    {
        var done = 0;
        for (var column = 0; column < unknowns && done < rows.Length; column++)
        {
            var pivot = Enumerable.Range(done, rows.Length - done).MaxBy(row => Math.Abs(rows[row][column]));
            if (!HasValue(rows[pivot][column])) { continue; }
            (rows[done], rows[pivot]) = (rows[pivot], rows[done]);
            var scale = rows[done][column];
            for (var at = 0; at < unknowns; at++) { rows[done][at] /= scale; }
            foreach (var row in Enumerable.Range(0, rows.Length).Where(row => row != done))
            {
                var times = rows[row][column];
                for (var at = 0; at < unknowns; at++) { rows[row][at] -= times * rows[done][at]; }
            }

            done++;
        }
    }

    private static bool HasValue(double number) => Math.Abs(number) > Nothing;
}

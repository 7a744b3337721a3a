using Attune.Statistics.Sides;

namespace Attune.Domain.Judging;

/// <summary>Hides counts that would give away a person, and with them any count from which these could be worked out.</summary>
public static class SmallCells
{
    // In a group of two, each knows the other's vote by subtracting their own.
    public const int Fewest = 3;

    // What one person alone said points to that person: words follow the same rule.
    public const int FewestOfAnswers = 2;

    /// <summary>
    /// Whether counts of what was answered may be shown by side: a side of which one person said it is hidden, and with it the other, since the total is shown.
    /// </summary>
    public static bool ShowsSidesOfAnswers(SideCounts said) => IsOnePerson(said.Business) is false && IsOnePerson(said.It) is false;

    /// <summary>
    /// Whether the number of both sides may be shown in place of two that are hidden: the one person can be of either side, so that nobody knows of which.
    /// </summary>
    /// <param name="said">How many of each side said it.</param>
    /// <param name="answered">How many of each side answered.</param>
    public static bool ShowsTotalOfAnswers(SideCounts said, SideCounts answered)
        => said.Total > FewestOfAnswers && said.Total - 1 <= Math.Min(answered.Business, answered.It);

    /// <summary>
    /// Whether what was answered at two times may be set side by side: of each side the same people answered, or so many others that the difference is
    /// nobody's.
    /// </summary>
    public static bool MayCompare<T>(IEnumerable<(T Person, Side Side)> before, IEnumerable<(T Person, Side Side)> now)
    {
        HashSet<(T, Side)> then = [.. before], later = [.. now];
        return Enum.GetValues<Side>().All(side => !IsOnePerson(then.Count(one => one.Item2 == side && !later.Contains(one)) + later.Count(one => one.Item2 == side && !then.Contains(one))));
    }

    /// <summary>
    /// Whether counts may be shown by side. A hidden side could be worked out from the total and the other side, so both are shown or neither.
    /// </summary>
    public static bool ShowsSides(SideCounts of) => Hidden(of.Business) is false && Hidden(of.It) is false;

    /// <summary>
    /// Whether it may be told how many of some people did one of two things: neither those who did nor those who did not are one person, whom the others could name.
    /// </summary>
    /// <param name="part">How many did it.</param>
    /// <param name="of">How many there are.</param>
    public static bool ShowsPart(int part, int of) => of >= Fewest && !IsOnePerson(part) && !IsOnePerson(of - part);

    /// <summary>Whether a count over both sides may be shown.</summary>
    public static bool ShowsTotal(SideCounts of) => of.Total >= Fewest;

    private static bool IsOnePerson(int people) => people is > 0 and < FewestOfAnswers;

    // A count of zero gives nobody away.
    private static bool Hidden(int people) => people is > 0 and < Fewest;
}

namespace Attune.Domain.Statements;

/// <summary>How often each grade was given by the voters of one side.</summary>
public sealed record GradeCounts(int Agree, int CanLiveWith, int Cannot, int Unclear)
{
    // Three quarters (methods.md): of four voters one may differ, of three none.
    private const int PassesFrom = 3;
    private const int PassesOf = 4;

    // A single vote is the opinion of a person, not of a side.
    private const int FewestVotes = 2;

    public int Votes => Agree + CanLiveWith + Cannot + Unclear;

    /// <summary>The number of votes of "can live with it" or better.</summary>
    public int Carry => Agree + CanLiveWith;

    /// <summary>All voters can live with it, or none can.</summary>
    public bool IsUnanimous => Carry == Votes || Carry == 0;

    public SideOutcome Outcome
        => Votes < FewestVotes ? SideOutcome.TooFewVotes
            : PassesOf * Carry >= PassesFrom * Votes ? SideOutcome.Passes
            : SideOutcome.DoesNotPass;

    public static GradeCounts Count(IEnumerable<Grade> grades)
    {
        var given = grades.CountBy(grade => grade).ToDictionary();
        return new(given.GetValueOrDefault(Grade.Agree), given.GetValueOrDefault(Grade.CanLiveWith), given.GetValueOrDefault(Grade.Cannot), given.GetValueOrDefault(Grade.Unclear));
    }

    internal int[] ByOption() => [Agree, CanLiveWith, Cannot, Unclear];

    public static GradeCounts operator +(GradeCounts one, GradeCounts other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return new(one.Agree + other.Agree, one.CanLiveWith + other.CanLiveWith, one.Cannot + other.Cannot, one.Unclear + other.Unclear);
    }

    public static GradeCounts Add(GradeCounts one, GradeCounts other) => one + other;
}

/// <summary>What the votes of one side amount to.</summary>
public enum SideOutcome
{
    Passes,
    DoesNotPass,

    /// <summary>A single vote says nothing about its side.</summary>
    TooFewVotes,
}

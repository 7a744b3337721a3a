namespace Attune.Domain;

/// <summary>How often each grade was given by the voters of one side.</summary>
public sealed record GradeCounts(int Agree, int CanLiveWith, int Cannot, int Unclear)
{
    // Three quarters (methods.md): of four one may differ, of three none.
    private const int PassesFrom = 3;
    private const int PassesOf = 4;

    // One voice is a person, not a side.
    private const int FewestVotes = 2;

    public int Votes => Agree + CanLiveWith + Cannot + Unclear;

    /// <summary>"Can live with it" or better.</summary>
    public int Carry => Agree + CanLiveWith;

    /// <summary>All of them, or none.</summary>
    public bool IsUnanimous => Carry == Votes || Carry == 0;

    public SideOutcome Outcome
        => Votes < FewestVotes ? SideOutcome.TooFewVotes
            : PassesOf * Carry >= PassesFrom * Votes ? SideOutcome.Passes
            : SideOutcome.DoesNotPass;

    public static GradeCounts Of(IEnumerable<Grade> grades)
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

public enum SideOutcome
{
    Passes,
    DoesNotPass,

    /// <summary>One vote of a side says nothing of the side.</summary>
    TooFewVotes,
}

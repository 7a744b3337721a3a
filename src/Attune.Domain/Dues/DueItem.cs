using Attune.Domain.Programs;

namespace Attune.Domain.Dues;

/// <summary>What falls due.</summary>
public enum DueKind
{
    Commitment,
    Decision,
    Principle,
    Exception,
    Benefit,
}

/// <summary>Where a day stands that something falls due on.</summary>
public enum DueState
{
    Ahead,

    /// <summary>It is a week away at most.</summary>
    Near,
    Overdue,
}

/// <summary>Something that somebody has to look at by a day.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Which one, stable over every change of it.</param>
/// <param name="Number">The number under which people know it; 0 if it has none.</param>
/// <param name="Program">The program.</param>
/// <param name="Leader">The leader who owns it; null if somebody else does, or nobody.</param>
/// <param name="OtherName">The name of an owner who is not a leader; empty for a leader, and if nobody owns it.</param>
/// <param name="Day">The day.</param>
/// <param name="Revision">Rises with every change.</param>
public sealed record DueItem(DueKind Kind, string Key, int Number, ProgramId Program, LeaderId? Leader, string OtherName, DateOnly Day, int Revision)
{
    /// <summary>How many days before the day somebody is reminded.</summary>
    public const int DaysBefore = 7;

    public bool HasOwner => Leader is not null || OtherName.Length > 0;

    public DueState State(DateOnly today) => Day < today ? DueState.Overdue : Day <= today.AddDays(DaysBefore) ? DueState.Near : DueState.Ahead;

    /// <summary>
    /// Whether a letter that is written today tells of it: once in the week before the day, and once after it.
    /// </summary>
    /// <param name="today">Today.</param>
    /// <param name="last">The day of the last letter to the same person; null if there was none.</param>
    public bool IsToBeTold(DateOnly today, DateOnly? last) => State(today) switch
    {
        DueState.Near => last is not { } before || before < Day.AddDays(-DaysBefore),
        DueState.Overdue => last is not { } after || after <= Day,
        _ => false,
    };
}

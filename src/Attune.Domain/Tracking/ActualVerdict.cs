using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tracking;

/// <summary>What a leader of the other side says of a figure. Each changes only the own word.</summary>
public sealed class ActualVerdict
{
    public const int LongestReason = 300;

    private ActualVerdict()
    {
    }

    public ActualVerdict(BenefitActual actual, Leader leader)
    {
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentNullException.ThrowIfNull(leader);
        (Id, Program, Actual, Leader, Side) = (Guid.NewGuid(), actual.Program, actual.Id, leader.Id, leader.Side);
    }

    public Guid Id { get; private set; }

    public ProgramId Program { get; private set; }

    public BenefitActualId Actual { get; private set; }

    /// <summary>Null once the leader was erased: the side still said it.</summary>
    public LeaderId? Leader { get; private set; }

    public Side Side { get; private set; }

    public bool Confirms { get; private set; }

    /// <summary>Why the figure is not confirmed; empty where it is.</summary>
    public string Reason { get; private set; } = "";

    public DateTimeOffset SaidAt { get; private set; }

    /// <summary>A leader who is still there, and of a side whose word is asked.</summary>
    public static bool MaySay(BenefitActual actual, Leader leader)
    {
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentNullException.ThrowIfNull(leader);
        return leader.Program == actual.Program && leader.LeftBefore is null && leader.Id != actual.EnteredBy && actual.Confirming.Contains(leader.Side);
    }

    /// <returns>Why it cannot be said; null if it was.</returns>
    public VerdictProblem? Say(bool confirms, string? reason, DateTimeOffset now)
    {
        var words = (reason ?? "").Trim();
        if (!confirms && words.Length == 0) { return VerdictProblem.NoReason; }
        if (words.Length > LongestReason) { return VerdictProblem.TooLong; }
        (Confirms, Reason, SaidAt) = (confirms, confirms ? "" : words, now);
        return null;
    }

    /// <summary>Removes the name and the words of the leader; what the side said stays.</summary>
    public void ForgetLeader() => (Leader, Reason) = (null, "");
}

/// <summary>Why a word on a figure cannot be kept.</summary>
public enum VerdictProblem
{
    /// <summary>The owner cannot mend a figure without knowing what is wrong with it.</summary>
    NoReason,
    TooLong,
}

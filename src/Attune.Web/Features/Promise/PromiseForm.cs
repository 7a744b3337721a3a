using Attune.Web.Features.Programs;

namespace Attune.Web.Features.Promise;

/// <summary>What the form of the promise, the rules and the dates sends.</summary>
public sealed class PromiseForm
{
    public string? Contract { get; set; }

    public string? PerSide { get; set; }

    public string? InAll { get; set; }

    public string? Late { get; set; }

    public string? Absent { get; set; }

    public string? Delegates { get; set; }

    public string? LocksAt { get; set; }

    public string? SittingAt { get; set; }

    internal Contract? ChosenContract => Forms.Chosen<Contract>(Contract);

    internal static PromiseForm Of(Round round, Clock clock) => new()
    {
        Contract = $"{round.Contract}",
        PerSide = round.Rules.RequiredPerSide.ToString(CultureInfo.InvariantCulture),
        InAll = round.Rules.RequiredInAll.ToString(CultureInfo.InvariantCulture),
        Late = $"{round.Rules.Late}",
        Absent = $"{round.Rules.Absent}",
        Delegates = $"{round.Rules.Delegates}",
        LocksAt = clock.InField(round.LocksAt),
        SittingAt = clock.InField(round.SittingAt),
    };

    /// <summary>Key of the words for what is wrong; null if nothing is.</summary>
    internal string? Problem(ProgramDesk desk, Clock clock)
        => clock.FromField(LocksAt) is not { } locks ? "Promise_no_lock"
            : locks <= clock.Now ? "Promise_lock_passed"
            : !string.IsNullOrEmpty(SittingAt) && clock.FromField(SittingAt) is not { } ? "Promise_sitting_unreadable"
            : clock.FromField(SittingAt) < locks ? "Promise_sitting_before_lock"
            : !desk.IsPreparing ? null
            : ChosenContract is null ? "Promise_no_contract"
            : Forms.Whole(PerSide) is not >= RoundRules.FewestPerSide ? "Promise_per_side"
            : Forms.Whole(InAll) < 2 * Forms.Whole(PerSide) || Forms.Whole(InAll) is null ? "Promise_in_all"
            : null;

    internal RoundRules Rules(RoundRules now) => new(
        Forms.Whole(PerSide) ?? now.RequiredPerSide, Forms.Whole(InAll) ?? now.RequiredInAll,
        Forms.Chosen<LatePolicy>(Late) ?? now.Late, Forms.Chosen<AbsentPolicy>(Absent) ?? now.Absent, Forms.Chosen<DelegatePolicy>(Delegates) ?? now.Delegates);
}

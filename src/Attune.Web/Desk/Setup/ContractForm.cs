using Attune.Domain.Rounds;
using Attune.Web.Components;
using Attune.Web.Hosting;

namespace Attune.Web.Desk.Setup;

/// <summary>What the form about the promise, the rules and the dates sends.</summary>
public sealed class ContractForm
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

    internal static ContractForm From(Round round, Clock clock) => new()
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

    /// <summary>The text about what is wrong; null if nothing is.</summary>
    internal string? Problem(ProgramDesk desk, Clock clock)
        => clock.FromField(LocksAt) is not { } locks ? SetupTexts.PromiseNoLock
            : locks <= clock.Now ? SetupTexts.PromiseLockPassed
            : !string.IsNullOrEmpty(SittingAt) && clock.FromField(SittingAt) is not { } ? SetupTexts.PromiseSittingUnreadable
            : clock.FromField(SittingAt) < locks ? SetupTexts.PromiseSittingBeforeLock
            : !desk.IsPreparing ? null
            : ChosenContract is null ? SetupTexts.PromiseNoContract
            : Forms.Whole(PerSide) is not >= RoundRules.FewestPerSide ? SetupTexts.PromisePerSide
            : Forms.Whole(InAll) < 2 * Forms.Whole(PerSide) || Forms.Whole(InAll) is null ? SetupTexts.PromiseInAll
            : null;

    internal RoundRules Rules(RoundRules now) => new(
        Forms.Whole(PerSide) ?? now.RequiredPerSide, Forms.Whole(InAll) ?? now.RequiredInAll,
        Forms.Chosen<LatePolicy>(Late) ?? now.Late, Forms.Chosen<AbsentPolicy>(Absent) ?? now.Absent, Forms.Chosen<DelegatePolicy>(Delegates) ?? now.Delegates);
}

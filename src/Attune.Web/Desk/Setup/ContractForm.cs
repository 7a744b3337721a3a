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
        => TimesProblem(clock.FromField(LocksAt), clock.FromField(SittingAt), clock)
            ?? (clock.FromField(LocksAt).At <= desk.Acts.FirstOrDefault(act => act is { Kind: TimedActKind.Opening, IsWaiting: true })?.At ? SetupTexts.PromiseLockBeforeOpening
                : !desk.IsPreparing ? null
                : ChosenContract is null ? SetupTexts.PromiseNoContract
                : Forms.Whole(PerSide) is not >= RoundRules.FewestPerSide ? SetupTexts.PromisePerSide
                : Forms.Whole(InAll) < 2 * Forms.Whole(PerSide) || Forms.Whole(InAll) is null ? SetupTexts.PromiseInAll
                : null);

    private string? TimesProblem(TypedTime locks, TypedTime sitting, Clock clock)
        => locks.Problem == TypedTimeProblem.Skipped ? clock.SkippedWords(LocksAt)
            : locks.At is null ? SetupTexts.PromiseNoLock
            : locks.At <= clock.Now ? SetupTexts.PromiseLockPassed
            : sitting.Problem == TypedTimeProblem.Skipped ? clock.SkippedWords(SittingAt)
            : sitting.Problem == TypedTimeProblem.Unreadable ? SetupTexts.PromiseSittingUnreadable
            : sitting.At < locks.At ? SetupTexts.PromiseSittingBeforeLock
            : null;

    internal RoundRules Rules(RoundRules now) => new(
        Forms.Whole(PerSide) ?? now.RequiredPerSide, Forms.Whole(InAll) ?? now.RequiredInAll,
        Forms.Chosen<LatePolicy>(Late) ?? now.Late, Forms.Chosen<AbsentPolicy>(Absent) ?? now.Absent, Forms.Chosen<DelegatePolicy>(Delegates) ?? now.Delegates);
}

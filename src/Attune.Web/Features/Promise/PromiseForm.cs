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

    internal Contract? ChosenContract => Chosen<Contract>(Contract);

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
            : Number(PerSide) is not >= RoundRules.FewestPerSide ? "Promise_per_side"
            : Number(InAll) < 2 * Number(PerSide) || Number(InAll) is null ? "Promise_in_all"
            : null;

    internal RoundRules Rules(RoundRules now) => new(
        Number(PerSide) ?? now.RequiredPerSide, Number(InAll) ?? now.RequiredInAll,
        Chosen<LatePolicy>(Late) ?? now.Late, Chosen<AbsentPolicy>(Absent) ?? now.Absent, Chosen<DelegatePolicy>(Delegates) ?? now.Delegates);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1000 ? number : null;

    private static T? Chosen<T>(string? text)
        where T : struct, Enum
        => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;
}

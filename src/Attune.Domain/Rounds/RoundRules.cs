using Attune.Statistics.Sides;

namespace Attune.Domain.Rounds;

/// <summary>What happens to an answer that comes after the lock.</summary>
public enum LatePolicy
{
    Refuse,

    /// <summary>It is accepted, written without sight of the others like any other answer, and marked as late.</summary>
    TakeAndMark,
}

/// <summary>What happens if a leader has not answered.</summary>
public enum AbsentPolicy
{
    LockWithoutThem,
    WaitForAll,
}

/// <summary>Whether a leader may let somebody else of the same side answer.</summary>
public enum DelegatePolicy
{
    Refuse,
    SameSide,
}

/// <summary>The rules of a round, declared before the start; the leaders read them with the promise.</summary>
public sealed record RoundRules
{
    // A single answer is the opinion of a person, not of a side.
    public const int FewestPerSide = 2;

    // Seven of eight leaders: a room where a fifth is missing argues about who is missing.
    private const double UsualShare = 0.8;

    public RoundRules(int requiredPerSide, int requiredInAll, LatePolicy late, AbsentPolicy absent, DelegatePolicy delegates)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(requiredPerSide, FewestPerSide);
        ArgumentOutOfRangeException.ThrowIfLessThan(requiredInAll, 2 * requiredPerSide);
        (RequiredPerSide, RequiredInAll, Late, Absent, Delegates) = (requiredPerSide, requiredInAll, late, absent, delegates);
    }

    public int RequiredPerSide { get; }

    public int RequiredInAll { get; }

    public LatePolicy Late { get; }

    public AbsentPolicy Absent { get; }

    public DelegatePolicy Delegates { get; }

    public static RoundRules For(SideCounts leaders)
        => new(
            FewestPerSide,
            Math.Max(2 * FewestPerSide, (int)Math.Ceiling(UsualShare * leaders.Total)),
            LatePolicy.TakeAndMark,
            AbsentPolicy.LockWithoutThem,
            DelegatePolicy.Refuse);

    public bool AreMetBy(SideCounts answered)
        => answered.Business >= RequiredPerSide && answered.It >= RequiredPerSide && answered.Total >= RequiredInAll;

}

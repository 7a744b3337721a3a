namespace Attune.Domain;

/// <summary>What happens to an answer that comes after the lock.</summary>
public enum LatePolicy
{
    Refuse,

    /// <summary>Taken, written blind like all others, and marked.</summary>
    TakeAndMark,
}

/// <summary>What happens if a leader has not answered.</summary>
public enum AbsentPolicy
{
    LockWithoutThem,
    WaitForAll,
}

/// <summary>May a leader let somebody of the same side answer?</summary>
public enum DelegatePolicy
{
    Refuse,
    SameSide,
}

/// <summary>Declared before the start; the leaders read them with the promise.</summary>
public sealed record RoundRules
{
    // One voice a side is a person, not a side.
    public const int FewestPerSide = 2;

    // Of eight leaders seven: a room where a fifth is missing argues about who is missing.
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

namespace Attune.Domain.Tracking;

/// <summary>How a benefit stands against its target, by the figures that the other side confirmed alone.</summary>
public enum BenefitStanding
{
    /// <summary>It has no owner or no measure.</summary>
    Wish,

    /// <summary>Its baseline, target or quarter is missing, so nobody can tell.</summary>
    CannotTell,

    /// <summary>Its quarter is not over, and the target is not reached.</summary>
    NotYet,

    /// <summary>The latest confirmed figure reaches the target.</summary>
    Met,

    /// <summary>A confirmed figure reached the target, and a later one does not: what was gained does not last.</summary>
    FellBack,

    /// <summary>Its quarter is over, and no figure of it or a later one was confirmed.</summary>
    Unshown,

    /// <summary>Its quarter is over, and the confirmed figure of it or a later one falls short.</summary>
    Missed,
}

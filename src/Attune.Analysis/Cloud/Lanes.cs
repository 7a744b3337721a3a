namespace Attune.Analysis;

/// <summary>How many positions the search looks at in one step. Every choice gives the same layout; only the speed differs.</summary>
public enum Lanes
{
    /// <summary>The widest that this machine computes in one instruction.</summary>
    Widest,

    /// <summary>64 at a time, without vectors.</summary>
    Scalar,

    /// <summary>256 at a time.</summary>
    Vector256,

    /// <summary>512 at a time.</summary>
    Vector512,
}

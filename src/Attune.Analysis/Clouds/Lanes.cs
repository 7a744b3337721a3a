namespace Attune.Analysis.Clouds;

/// <summary>How many positions the search looks at in one step. Every choice gives the same layout at another speed.</summary>
public enum Lanes
{
    /// <summary>As many as this machine can compute in one instruction.</summary>
    Widest,

    /// <summary>64 positions at a time, without vectors.</summary>
    Scalar,

    /// <summary>256 positions at a time.</summary>
    Vector256,

    /// <summary>512 positions at a time.</summary>
    Vector512,
}

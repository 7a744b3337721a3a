namespace Attune.Domain.Tracking;

/// <summary>How far a benefit is in one quarter.</summary>
public enum QuarterState
{
    /// <summary>The quarter is not over, and nothing was entered yet.</summary>
    Ahead,

    /// <summary>The quarter is over and its figure is asked for.</summary>
    Awaited,

    /// <summary>The quarter is over without a figure, and a later one has one: nobody asks for it any longer.</summary>
    Skipped,

    /// <summary>A figure is there, and not everybody who has to has confirmed it.</summary>
    Entered,
    Confirmed,

    /// <summary>Somebody of the other side says that it is not so.</summary>
    Disputed,
}

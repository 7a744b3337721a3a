namespace Attune.Analysis.Trends;

/// <summary>What of the answers is followed over the rounds.</summary>
public enum TrendMeasure
{
    /// <summary>How far the means of the two sides lie apart on a scale of steps, in steps.</summary>
    Distance,

    /// <summary>How differently the two sides choose among things without an order, from 0 (alike) to 1 (nothing in common): half the summed differences of their shares.</summary>
    Unlikeness,

    /// <summary>The mean over all leaders: a share of them, or how many steps a forecast was off.</summary>
    Level,
}

namespace Attune.Analysis;

/// <summary>What a side believes against what is so (Scheff 1967).</summary>
public enum ScheffState
{
    /// <summary>They agree, and believe it.</summary>
    MonolithicConsensus,

    /// <summary>They disagree, and believe it.</summary>
    Dissensus,

    /// <summary>They disagree, and believe they agree.</summary>
    FalseConsensus,

    /// <summary>They agree, and believe they disagree.</summary>
    PluralisticIgnorance,
}

/// <summary>Scheff's four states of a side.</summary>
public static class Scheff
{
    public static ScheffState Of(bool agree, bool believeAgree) => (agree, believeAgree) switch
    {
        (true, true) => ScheffState.MonolithicConsensus,
        (false, false) => ScheffState.Dissensus,
        (false, true) => ScheffState.FalseConsensus,
        (true, false) => ScheffState.PluralisticIgnorance,
    };

    /// <summary>The state of a side from coorientation.</summary>
    /// <param name="coorientation">Gap and perceived gaps.</param>
    /// <param name="side">Whose belief.</param>
    /// <param name="agreeWithin">A gap up to this is agreement, 0 or more, in units of the item's scale.</param>
    public static ScheffState Of(Coorientation coorientation, Side side, double agreeWithin)
    {
        ArgumentNullException.ThrowIfNull(coorientation);
        ArgumentOutOfRangeException.ThrowIfNegative(agreeWithin);
        var perceived = side == Side.Business ? coorientation.BusinessPerceived : coorientation.ItPerceived;
        return Of(Math.Abs(coorientation.Gap) <= agreeWithin, Math.Abs(perceived) <= agreeWithin);
    }
}

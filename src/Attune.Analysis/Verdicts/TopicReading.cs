namespace Attune.Analysis.Verdicts;

/// <summary>Where a topic or a term stands on the two axes.</summary>
public enum TopicReading
{
    /// <summary>At least one of the axes cannot tell.</summary>
    CannotTell,

    /// <summary>The sides use the same words and mean the same.</summary>
    CommonGround,

    /// <summary>The sides use different words and mean the same.</summary>
    HiddenAgreement,

    /// <summary>The sides use the same words and mean different things.</summary>
    FalseAgreement,

    /// <summary>The sides use different words and mean different things.</summary>
    OpenGap,

    /// <summary>The sides speak of one thing and want the opposite.</summary>
    Contradiction,
}

namespace Attune.Analysis;

/// <summary>What an axis says of a topic. Small groups often cannot tell, and then that is the answer.</summary>
public enum Verdict
{
    CannotTell,
    Shared,
    NotShared,
}

/// <summary>Where a topic or a term stands on the two axes.</summary>
public enum TopicReading
{
    /// <summary>One of the axes cannot tell.</summary>
    CannotTell,

    /// <summary>Same words, same meaning.</summary>
    CommonGround,

    /// <summary>Different words, same meaning.</summary>
    HiddenAgreement,

    /// <summary>Same words, different meaning.</summary>
    FalseAgreement,

    /// <summary>Different words, different meaning.</summary>
    OpenGap,
}

/// <summary>The two axes of a topic.</summary>
public readonly record struct TopicPosition(Verdict Vocabulary, Verdict Meaning)
{
    public TopicReading Read() => (Vocabulary, Meaning) switch
    {
        (Verdict.Shared, Verdict.Shared) => TopicReading.CommonGround,
        (Verdict.NotShared, Verdict.Shared) => TopicReading.HiddenAgreement,
        (Verdict.Shared, Verdict.NotShared) => TopicReading.FalseAgreement,
        (Verdict.NotShared, Verdict.NotShared) => TopicReading.OpenGap,
        _ => TopicReading.CannotTell,
    };
}

namespace Attune.Analysis.Verdicts;

/// <summary>The verdicts on the two axes of a topic.</summary>
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

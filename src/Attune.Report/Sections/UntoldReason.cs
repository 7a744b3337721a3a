using Attune.Analysis.Readings;
using Attune.Analysis.Verdicts;
using Attune.Report.Parts;

namespace Attune.Report.Sections;

/// <summary>Why the analysis cannot tell about a topic, in the order of what would help soonest.</summary>
internal enum UntoldReason
{
    /// <summary>Only the cells of the audience are known: the counts that would give the reason are not shown.</summary>
    NotShown,

    /// <summary>Most of its sentences stand in a question for the room.</summary>
    Asked,

    /// <summary>Both sides seem to mean the same, but there are too few words.</summary>
    SameMeaning,

    /// <summary>Both sides seem to mean different things, but there are too few words.</summary>
    OtherMeaning,

    /// <summary>Enough people of both sides spoke of it, but their sentences leave it open.</summary>
    Open,

    /// <summary>Both sides spoke of it, and too few share most of their words.</summary>
    OtherWords,

    /// <summary>Only one side spoke of it, with enough people, and a sentence of the other side comes near.</summary>
    Near,

    /// <summary>Only a single person of one side spoke of it.</summary>
    OneVoice,

    /// <summary>Nobody of one side spoke of it, which may be chance.</summary>
    Silent,
}

/// <summary>Finds the reason for a topic.</summary>
internal static class UntoldReasons
{
    private const int FewestOfAGap = 3;

    public static UntoldReason Explain(QuestionEdition question, Topic topic) => (Math.Min(topic.Leaders.Business, topic.Leaders.It), topic.Meaning.Verdict) switch
    {
        _ when !Cells.ShowsBoth(question.Edition, topic.Leaders) => UntoldReason.NotShown,
        _ when question.IsAsked(topic) => UntoldReason.Asked,
        (0, _) when question.Edition.IsOfRoom && topic.Leaders.Total >= FewestOfAGap => UntoldReason.Near,
        (0, _) => UntoldReason.Silent,
        (1, _) => UntoldReason.OneVoice,
        (_, Verdict.Shared) => UntoldReason.SameMeaning,
        (_, Verdict.NotShared) => UntoldReason.OtherMeaning,
        _ => question.Edition.IsOfRoom ? UntoldReason.OtherWords : UntoldReason.Open,
    };

    /// <summary>What is missing, and what would bring it.</summary>
    public static string Words(ReportTexts words, UntoldReason reason) => reason switch
    {
        UntoldReason.SameMeaning => words.UntoldSameMeaning,
        UntoldReason.OtherMeaning => words.UntoldOtherMeaning,
        UntoldReason.Open => words.UntoldOpen,
        UntoldReason.Asked => words.UntoldAsked,
        UntoldReason.OtherWords => words.UntoldOtherWords,
        UntoldReason.Near => words.UntoldNear,
        UntoldReason.OneVoice => words.UntoldOneVoice,
        UntoldReason.Silent => words.UntoldSilent,
        UntoldReason.NotShown => words.UntoldLead,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No text explains this reason."),
    };
}

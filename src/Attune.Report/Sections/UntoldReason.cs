using Attune.Analysis;

namespace Attune.Report;

/// <summary>Why a topic cannot be told, in the order of what would help soonest.</summary>
internal enum UntoldReason
{
    /// <summary>Said of the audience's cells only: the counts that would give the reason are not shown.</summary>
    NotShown,

    /// <summary>Both sides seem to mean the same; the words are too few.</summary>
    SameMeaning,

    /// <summary>Both sides seem to mean different things; the words are too few.</summary>
    OtherMeaning,

    /// <summary>Enough people of both sides, whose sentences leave it open.</summary>
    Open,

    /// <summary>One side has a single voice in it.</summary>
    OneVoice,

    /// <summary>One side is silent, which may be chance.</summary>
    Silent,
}

/// <summary>Finds the reason.</summary>
internal static class UntoldReasons
{
    public static UntoldReason Of(Edition edition, Topic topic) => (Math.Min(topic.Leaders.Business, topic.Leaders.It), topic.Meaning.Verdict) switch
    {
        _ when !Cells.ShowsBoth(edition, topic.Leaders) => UntoldReason.NotShown,
        (0, _) => UntoldReason.Silent,
        (1, _) => UntoldReason.OneVoice,
        (_, Verdict.Shared) => UntoldReason.SameMeaning,
        (_, Verdict.NotShared) => UntoldReason.OtherMeaning,
        _ => UntoldReason.Open,
    };

    /// <summary>What is missing, and what would bring it.</summary>
    public static string Words(Strings words, UntoldReason reason) => reason switch
    {
        UntoldReason.SameMeaning => words.UntoldSameMeaning,
        UntoldReason.OtherMeaning => words.UntoldOtherMeaning,
        UntoldReason.Open => words.UntoldOpen,
        UntoldReason.OneVoice => words.UntoldOneVoice,
        UntoldReason.Silent => words.UntoldSilent,
        UntoldReason.NotShown => words.UntoldLead,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Nobody said why."),
    };
}

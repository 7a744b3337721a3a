using Attune.Analysis.Asking;
using Attune.Analysis.Verdicts;
using Attune.Domain.Judging;
using Attune.Domain.Rooms;
using Attune.Statistics.Sides;

namespace Attune.Web.Room;

/// <summary>How a blind vote is worded: the question of a card, its answers, and how the counts and the judgement are told afterwards.</summary>
internal static class VoteWording
{
    public static string Question(RoomCard card) => RoomTexts.Ask(card.JudgedBy);

    public static string Option(RoomCard card, SameThing judgement) => card.JudgedBy switch
    {
        AskKind.OneWord => RoomTexts.JudgeOneWord(judgement),
        AskKind.Contradiction => RoomTexts.JudgeOpposed(judgement),
        _ => RoomTexts.Judge(judgement),
    };

    /// <summary>The answer that is counted on the Screen: the one that says yes to the question.</summary>
    public static SideCounts Counted(RoomCard card, PairCount count) => card.JudgedBy == AskKind.Contradiction ? count.Not : count.Same;

    public static string Said(RoomCard card) => card.JudgedBy == AskKind.Contradiction ? RoomTexts.SaidNot(AskKind.Contradiction) : RoomTexts.SaidSame(card.JudgedBy);

    /// <summary>Whose reading it is that stands there now. What the analysis read before is nothing to the room any more.</summary>
    public static string Judgement(PairJudgement judgement) => judgement.Verdict == Verdict.CannotTell ? RoomTexts.FootJudgedUntold : RoomTexts.FootJudged;

    /// <summary>The room's answer in the words of the vote; empty if it has none.</summary>
    public static string Answer(RoomCard card, PairJudgement judgement) => judgement.Verdict switch
    {
        Verdict.Shared => RoomTexts.SaidSame(card.JudgedBy),
        Verdict.NotShared => RoomTexts.SaidNot(card.JudgedBy),
        _ => "",
    };
}

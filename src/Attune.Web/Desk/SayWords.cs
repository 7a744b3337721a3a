using Attune.Analysis.Sureness;
using Attune.Analysis.Verdicts;
using Attune.Domain.Judging;
using Attune.Domain.Rooms;
using Attune.Domain.Sittings;
using Attune.Statistics.Sides;
using Attune.Web.Room;

namespace Attune.Web.Desk;

/// <summary>
/// Words to say at a step: one sentence to read out, one to go on with. The smaller side, or the one heard least, speaks first. After a vote they follow what
/// the room said, not what the analysis had read.
/// </summary>
internal static class SayWords
{
    public static string First(SittingView view, RunStep step)
    {
        var (speaker, name, asked) = (FirstSpeaker(view, step), StageViews.NameOf(view, step), view.Reading.Forecasts.FirstOrDefault()?.QuestionText ?? "");
        return view.Sitting.PairOf(step.Card) switch
        {
            { State: PairState.Waiting } => DeskTexts.SayVoteWaits,
            { State: PairState.OpenBefore or PairState.OpenAfter } => DeskTexts.SayVoteOpen,
            { State: PairState.ShownBefore } when IsContradiction(view, step) => DeskTexts.Say(SittingStage.Contradictions, speaker, name, asked),
            { State: PairState.ShownAfter } => DeskTexts.SayVoteMoved,
            { State: PairState.ShownBefore } when view.CardOf(step) is { } card && view.JudgementOf(card) is { } judgement
                => DeskTexts.SayJudged(judgement.Verdict, speaker, VoteWording.Answer(card, judgement)),
            _ => DeskTexts.Say(step.Stage, speaker, name, asked),
        };
    }

    /// <summary>What to go on with; where the leaders said how sure they are, what that asks of the room.</summary>
    public static string Then(SittingView view, RunStep step) => string.Join(' ', new[] { Next(view, step), Junior(view, step), Weighed(view, step) }.Where(text => text.Length > 0));

    // Where the data tells no roles, the words about junior voices stay as general as they are.
    private static string Junior(SittingView view, RunStep step)
        => step.Stage is not (SittingStage.Cloud or SittingStage.Perception) && view.Juniors.TryGetValue(First(view, view.CardOf(step)), out var roles) && !roles.IsEmpty
            ? DeskTexts.JuniorRoles(view.Sides.For(First(view, view.CardOf(step))), string.Join(", ", roles))
            : "";

    // While the room is asked nothing is said about who says what.
    private static string Weighed(SittingView view, RunStep step) => view.CardOf(step) is { Sureness: { } sureness } card && !view.IsAsked(card)
        ? (sureness.Saying, sureness.Others) switch
        {
            (Sure.NotSure, _) => DeskTexts.SureAsksFirst,
            (Sure.Sure, Sure.NotSure) => DeskTexts.SureAgainstUnsure,
            (Sure.Sure, Sure.Sure) => DeskTexts.SureAgainstSure,
            _ => "",
        }
        : "";

    private static string Next(SittingView view, RunStep step) => view.Sitting.PairOf(step.Card) switch
    {
        { State: PairState.Waiting } => DeskTexts.ThenVoteWaits,
        { State: PairState.OpenBefore or PairState.OpenAfter } => DeskTexts.ThenVoteOpen,
        { State: >= PairState.ShownBefore } when IsContradiction(view, step) => DeskTexts.Then(SittingStage.Contradictions, FirstSpeaker(view, step)),
        { State: PairState.ShownBefore, Again: true } when view.CardOf(step) is { } card && view.JudgementOf(card) is { } judgement => DeskTexts.ThenAgain(judgement.Verdict),
        { State: >= PairState.ShownBefore } when view.CardOf(step) is { } card && view.JudgementOf(card) is { } judgement => DeskTexts.ThenJudged(judgement.Verdict),
        _ => DeskTexts.Then(step.Stage, FirstSpeaker(view, step)),
    };

    private static bool IsContradiction(SittingView view, RunStep step) => view.CardOf(step) is { } card && view.ReadingOf(card) == TopicReading.Contradiction;

    private static string FirstSpeaker(SittingView view, RunStep step) => view.Sides.For(First(view, view.CardOf(step)));

    private static Side First(SittingView view, RoomCard? card)
    {
        if (view.Talk?.HeardLess is { } less) { return less; }
        var leaders = card?.Leaders ?? view.Reading.Leaders;
        return leaders.Business < leaders.It || (leaders.Business == leaders.It && view.Reading.Leaders.Business < view.Reading.Leaders.It) ? Side.Business : Side.It;
    }
}

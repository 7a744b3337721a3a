using Attune.Web.Features.Reveal.Room;

namespace Attune.Web.Features.Reveal.Drive;

/// <summary>Words to say at a step: one to read out, one to go on with. The smaller side, or the one least heard, speaks first.</summary>
internal static class SayWords
{
    public static string First(SittingView view, RunStep step) => RevealStrings.Of($"Say_{KeyOf(view, step)}", FirstSpeaker(view, step), StageViews.NameOf(view, step), view.Reading.Forecasts.FirstOrDefault()?.QuestionText ?? "");

    public static string Then(SittingView view, RunStep step) => RevealStrings.Of($"Then_{KeyOf(view, step)}", FirstSpeaker(view, step), StageViews.NameOf(view, step));

    private static string KeyOf(SittingView view, RunStep step) => view.Sitting.PairOf(step.Card)?.State switch
    {
        PairState.Waiting => "vote_waits",
        PairState.OpenBefore or PairState.OpenAfter => "vote_open",
        PairState.ShownBefore => step.Stage == SittingStage.HiddenAgreement ? "HiddenAgreement" : "vote_shown",
        PairState.ShownAfter => "vote_moved",
        _ => $"{step.Stage}",
    };

    private static string FirstSpeaker(SittingView view, RunStep step)
    {
        var leaders = view.CardOf(step)?.Leaders ?? view.Reading.Leaders;
        return view.Sides.Of(leaders.Business < leaders.It || (leaders.Business == leaders.It && view.Reading.Leaders.Business < view.Reading.Leaders.It) ? Side.Business : Side.It);
    }
}

using Attune.Analysis.Verdicts;
using Attune.Domain.Rooms;
using Attune.Domain.Sittings;
using Attune.Report.Parts;
using Attune.Web.Screen.Stages;
using Attune.Web.Seat.Sitting;

namespace Attune.Web.Room;

/// <summary>How one stage of a sitting is shown in each place. The components take a <see cref="SittingView"/> View and a <see cref="RunStep"/> Step.</summary>
/// <param name="Mark">The mark in the run of show and at the head of the Screen.</param>
/// <param name="Screen">The component for the projector.</param>
/// <param name="Seat">The component for a phone.</param>
/// <param name="Tight">The picture needs the whole Screen.</param>
internal sealed record StageView(string Mark, Type Screen, Type Seat, bool Tight = false);

/// <summary>The one place that decides how a stage is shown.</summary>
internal static class StageViews
{
    public static StageView For(SittingStage stage) => stage switch
    {
        SittingStage.ForecastWall => new("forecast", typeof(ForecastScreen), typeof(ForecastSeat)),
        SittingStage.CommonGround => new("common", typeof(CommonGroundScreen), typeof(CommonGroundSeat)),
        SittingStage.HiddenAgreement => new("hidden", typeof(LinkedScreen), typeof(CardSeat)),
        SittingStage.Asked => new("untold", typeof(FaceToFaceScreen), typeof(CardSeat)),
        SittingStage.Cloud => new("cloud", typeof(CloudScreen), typeof(WordsSeat), Tight: true),
        SittingStage.FalseAgreement => new("false", typeof(FalseAgreementScreen), typeof(CardSeat)),
        SittingStage.Contradictions => new("contradiction", typeof(FaceToFaceScreen), typeof(CardSeat)),
        SittingStage.OpenGaps => new("open", typeof(LinkedScreen), typeof(CardSeat)),
        SittingStage.Strategy => new("strategy", typeof(StrategyScreen), typeof(StrategySeat), Tight: true),
        SittingStage.Success => new("success", typeof(SuccessScreen), typeof(SuccessSeat), Tight: true),
        SittingStage.Fit => new("fit", typeof(FitScreen), typeof(FitSeat), Tight: true),
        SittingStage.Ownership => new("ownership", typeof(OwnershipScreen), typeof(OwnershipSeat), Tight: true),
        SittingStage.AfterGoLive => new("ownership", typeof(AfterGoLiveScreen), typeof(AfterGoLiveSeat), Tight: true),
        SittingStage.Perception => new("perception", typeof(PerceptionScreen), typeof(PerceptionSeat)),
        SittingStage.Statements => new("common", typeof(StatementsScreen), typeof(StatementsSeat)),
        SittingStage.Rated => new("rated", typeof(RatedScreen), typeof(RatedSeat), Tight: true),
        SittingStage.Ranked => new("ranked", typeof(RankedScreen), typeof(RankedSeat), Tight: true),
        SittingStage.SinceLast => new("since", typeof(SinceLastScreen), typeof(SinceLastSeat), Tight: true),
        SittingStage.OpenAgain => new("open", typeof(OpenAgainScreen), typeof(OpenAgainSeat), Tight: true),
        SittingStage.OverTime => new("time", typeof(OverTimeScreen), typeof(OverTimeSeat), Tight: true),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "There is no view for this stage."),
    };

    /// <summary>The name of a step in the run of show: that of its card, or of its stage.</summary>
    public static string NameOf(SittingView view, RunStep step)
        => view.CardOf(step) is { } card ? CardName(card) : step.Card.Length > 0 ? RoomTexts.CardGone : RoomTexts.SittingStage(step.Stage);

    /// <summary>The name and kind of a step in one line, without repeating a word.</summary>
    public static string LineOf(SittingView view, RunStep step)
        => view.CardOf(step) is not { } card ? NameOf(view, step)
            : IsOnlyAsked(view, card) ? RoomTexts.NextAsks(NameOf(view, step), KindOf(view, step))
            : RoomTexts.NextIs(NameOf(view, step), KindOf(view, step));

    public static string CardName(RoomCard card) => Named(card, card.Name);

    /// <summary>The name of a card in words alone, where it is kept or compared: a clause of somebody is neither.</summary>
    public static string WordsOf(RoomCard card) => Named(card, card.Words);

    private static string Named(RoomCard card, string name)
        => card.IsOneWord ? card.BusinessTerm
            : card.BusinessTerm.Length > 0 ? RoomTexts.TwoPhrases(card.BusinessTerm, card.ItTerm)
            : name.Length > 0 ? name
            : card.Asked is { Kind: var asked } ? RoomTexts.Ask(asked) : RoomTexts.Unnamed;

    /// <summary>The kind of a step, as the head of the Screen says it; a judged card is called what the leaders judged it to be.</summary>
    public static string KindOf(SittingView view, RunStep step)
        => view.CardOf(step) is { } card ? ReadAs(view, card) : RoomTexts.Kind(step.Stage);

    /// <summary>What a card is read as; the question, where the analysis only asks and the room has not judged.</summary>
    public static string ReadAs(SittingView view, RoomCard card)
        => IsOnlyAsked(view, card) ? RoomTexts.Ask(card.Asked!.Kind) : RoomTexts.Reading(view.ReadingOf(card));

    private static bool IsOnlyAsked(SittingView view, RoomCard card) => card.Asked is not null && view.JudgementOf(card) is null;

    /// <summary>Like <see cref="KindOf"/>, but without anything that would answer what the room is still being asked.</summary>
    public static string ShownKindOf(SittingView view, RunStep step)
        => view.CardOf(step) is not { } card || !view.IsOpen(card) ? KindOf(view, step)
            // Where the question stands large on the Screen, its head does not say it twice.
            : card.IsFaceToFace && !card.IsOneWord ? RoomTexts.Kind(SittingStage.Asked) : VoteWording.Question(card);

    public static string ShownMarkOf(SittingView view, RunStep step)
        => view.CardOf(step) is { } card && view.IsAsked(card) ? MarkShapes.NameOf(TopicReading.CannotTell) : MarkOf(view, step);

    public static string MarkOf(SittingView view, RunStep step)
        => view.CardOf(step) is { } card ? MarkShapes.NameOf(view.ReadingOf(card)) : For(step.Stage).Mark;
}

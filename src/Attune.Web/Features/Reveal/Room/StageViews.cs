using Attune.Report;
using Attune.Web.Features.Converge.Showing;
using Attune.Web.Features.Reveal.Screens;
using Attune.Web.Features.Reveal.Seats;

namespace Attune.Web.Features.Reveal.Room;

/// <summary>What one stage of a sitting looks like on each surface. Components take a <see cref="SittingView"/> View and a <see cref="RunStep"/> Step.</summary>
/// <param name="Mark">Of the run of show and the head of the Screen.</param>
/// <param name="Screen">Component on the projector.</param>
/// <param name="Seat">Component on a phone.</param>
/// <param name="Tight">The picture needs the whole Screen.</param>
internal sealed record StageView(string Mark, Type Screen, Type Seat, bool Tight = false);

/// <summary>The one place that knows how a stage is shown.</summary>
internal static class StageViews
{
    public static StageView Of(SittingStage stage) => stage switch
    {
        SittingStage.ForecastWall => new("forecast", typeof(ForecastScreen), typeof(ForecastSeat)),
        SittingStage.CommonGround => new("common", typeof(CommonGroundScreen), typeof(CommonGroundSeat)),
        SittingStage.HiddenAgreement => new("hidden", typeof(LinkedScreen), typeof(CardSeat)),
        SittingStage.Cloud => new("cloud", typeof(CloudScreen), typeof(WordsSeat), Tight: true),
        SittingStage.FalseAgreement => new("false", typeof(FalseAgreementScreen), typeof(CardSeat)),
        SittingStage.OpenGaps => new("open", typeof(LinkedScreen), typeof(CardSeat)),
        SittingStage.Ownership => new("ownership", typeof(OwnershipScreen), typeof(OwnershipSeat), Tight: true),
        SittingStage.Perception => new("perception", typeof(PerceptionScreen), typeof(PerceptionSeat)),
        SittingStage.Statements => new("common", typeof(StatementsScreen), typeof(StatementsSeat)),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Nobody has drawn this stage."),
    };

    /// <summary>What a step is called in the run of show: its card, or its stage.</summary>
    public static string NameOf(SittingView view, RunStep step)
        => view.CardOf(step) is { } card ? CardName(card) : step.Card.Length > 0 ? RevealStrings.Of("Card_gone") : RevealStrings.Of($"Stage_{step.Stage}");

    /// <summary>Name and kind of a step in one line, each said once.</summary>
    public static string LineOf(SittingView view, RunStep step)
        => view.CardOf(step) is null ? NameOf(view, step) : RevealStrings.Of("Next_is", NameOf(view, step), KindOf(view, step));

    public static string CardName(RoomCard card)
        => card.IsOneWord ? card.BusinessTerm
            : card.BusinessTerm.Length > 0 ? RevealStrings.Of("Two_phrases", card.BusinessTerm, card.ItTerm)
            : card.Name.Length > 0 ? card.Name : RevealStrings.Of("Unnamed");

    /// <summary>The kind of a step, as the head of the Screen says it; a judged card is what the leaders judged it to be.</summary>
    public static string KindOf(SittingView view, RunStep step)
        => view.CardOf(step) is { } card ? RevealStrings.Of($"Reading_{view.ReadingOf(card)}") : RevealStrings.Of($"Kind_{step.Stage}");

    /// <summary>As <see cref="KindOf"/>, but nothing that answers what the room is still asked.</summary>
    public static string ShownKindOf(SittingView view, RunStep step)
        => view.CardOf(step) is { } card && view.IsAsked(card) ? RevealStrings.Of("Same_thing") : KindOf(view, step);

    public static string ShownMarkOf(SittingView view, RunStep step)
        => view.CardOf(step) is { } card && view.IsAsked(card) ? MarkShapes.NameOf(TopicReading.CannotTell) : MarkOf(view, step);

    public static string MarkOf(SittingView view, RunStep step)
        => view.CardOf(step) is { } card ? MarkShapes.NameOf(view.ReadingOf(card)) : Of(step.Stage).Mark;
}

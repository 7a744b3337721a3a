using Attune.Web.Features.Reveal.Room;

namespace Attune.Web.Features.Converge.Statements;

/// <summary>A frame with gaps, proposed from what a card is read as; people write the words.</summary>
internal static class Frames
{
    public static string Of(SittingView view, RoomCard card)
        => ConvergeStrings.Tell($"Frame_{view.ReadingOf(card)}", card.Phrase(Side.Business), card.Phrase(Side.It));

    /// <summary>Holds the card's key and no word of it.</summary>
    public static StatementOrigin OriginOf(RoomCard? card) => card is null ? StatementOrigin.Free : new(card.Question, KindOf(card.Reading), card.Key);

    private static CardKind? KindOf(TopicReading reading) => reading switch
    {
        TopicReading.CommonGround => CardKind.CommonGround,
        TopicReading.HiddenAgreement => CardKind.HiddenAgreement,
        TopicReading.FalseAgreement => CardKind.FalseAgreement,
        TopicReading.OpenGap => CardKind.OpenGap,
        _ => null,
    };
}

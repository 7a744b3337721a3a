using Attune.Analysis.Readings;
using Attune.Analysis.Verdicts;
using Attune.Domain.Rooms;
using Attune.Domain.Statements;
using Attune.Statistics.Sides;
using Attune.Web.Room;

namespace Attune.Web.Desk.Statements;

/// <summary>Sentence frames with gaps, proposed by what a card is read as; people write the words.</summary>
internal static class Frames
{
    public static string Suggest(SittingView view, RoomCard card)
        => StatementsTexts.Frame(view.ReadingOf(card), card.Phrase(Side.Business), card.Phrase(Side.It));

    /// <summary>The origin of a statement, which holds the card's key and no word of it.</summary>
    public static StatementOrigin OriginOf(RoomCard? card) => card is null ? StatementOrigin.Free : new(card.Question, KindOf(card.Reading), card.Key);

    private static CardKind? KindOf(TopicReading reading) => reading switch
    {
        TopicReading.CommonGround => CardKind.CommonGround,
        TopicReading.HiddenAgreement => CardKind.HiddenAgreement,
        TopicReading.FalseAgreement => CardKind.FalseAgreement,
        TopicReading.Contradiction => CardKind.Contradiction,
        TopicReading.OpenGap => CardKind.OpenGap,
        _ => null,
    };
}

using Attune.Domain.Rooms;
using Attune.Statistics.Sides;
using Attune.Web.Room;

namespace Attune.Web.Desk.Statements;

/// <summary>Sentence frames with gaps, proposed by what a card is read as; people write the words.</summary>
internal static class Frames
{
    public static string Suggest(SittingView view, RoomCard card)
        => StatementsTexts.Frame(view.ReadingOf(card), card.Phrase(Side.Business), card.Phrase(Side.It));
}

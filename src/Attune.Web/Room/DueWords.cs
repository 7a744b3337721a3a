using Attune.Domain.Agreements;
using Attune.Domain.Dues;

namespace Attune.Web.Room;

/// <summary>Says what falls due without a word that anybody wrote, so that it can stand in a letter and in a calendar.</summary>
internal static class DueWords
{
    /// <summary>What it is, for its owner.</summary>
    public static string Own(DueItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Kind switch
        {
            DueKind.Commitment => RoomTexts.DueOwnCommitment,
            DueKind.Decision => RoomTexts.DueOwnDecision(item.Number),
            DueKind.Principle => RoomTexts.DuePrinciple,
            DueKind.Exception => RoomTexts.DueOwnException(item.Number),
            _ => RoomTexts.DueOwnBenefit(QuarterText.Name(Quarter.Containing(item.Day))),
        };
    }

    /// <summary>What it is, for the room.</summary>
    public static string Shared(DueItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Kind switch
        {
            DueKind.Commitment => RoomTexts.DueCommitment,
            DueKind.Decision => RoomTexts.DueDecision(item.Number),
            DueKind.Principle => RoomTexts.DuePrinciple,
            DueKind.Exception => RoomTexts.DueException(item.Number),
            _ => RoomTexts.DueBenefit(QuarterText.Name(Quarter.Containing(item.Day))),
        };
    }

    /// <summary>One line of a letter to the owner.</summary>
    public static string Line(DueItem item, DateOnly today)
        => item.State(today) == DueState.Overdue ? RoomTexts.DueLineOver(Own(item), Components.CommonTexts.Date(item.Day)) : RoomTexts.DueLine(Own(item), Components.CommonTexts.Date(item.Day));
}

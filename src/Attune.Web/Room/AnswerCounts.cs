using Attune.Analysis.Rounds;
using Attune.Domain.Judging;
using Attune.Statistics.Sides;

namespace Attune.Web.Room;

/// <summary>How many people said something, in words: by side, or over both sides where a number would stand for one person.</summary>
internal static class AnswerCounts
{
    /// <summary>"3 of 4 Business, 2 of 4 IT", or "4 of 8 in all".</summary>
    public static string Sides(SideCounts on, SideCounts of, SideNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return SmallCells.ShowsSidesOfAnswers(on) ? RoomTexts.WordCounts(on.Business, of.Business, names.Business, on.It, of.It, names.It) : InAll(on, of);
    }

    /// <summary>"3 of 4", or "4 of 8 in all".</summary>
    public static string OfSide(SideCounts on, SideCounts of, Side side)
        => SmallCells.ShowsSidesOfAnswers(on) ? RoomTexts.PartOf(on.On(side), of.On(side)) : InAll(on, of);

    private static string InAll(SideCounts on, SideCounts of) => SmallCells.ShowsTotalOfAnswers(on, of) ? RoomTexts.InAll(on.Total, of.Total) : RoomTexts.Hidden;
}

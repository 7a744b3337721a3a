using Attune.Analysis.Cultures;
using Attune.Statistics.Sides;
using Attune.Web.Components;

namespace Attune.Web.Room;

/// <summary>Whether a room answers from one picture, in a sentence, and who stands between by side.</summary>
internal static class CultureWords
{
    /// <returns>Empty where it cannot be told.</returns>
    public static string Say(SittingView view, CultureItems of)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Reading.Cultures.FirstOrDefault(culture => culture.Of == of) is not { } culture) { return ""; }
        var between = Enum.GetValues<Side>().Where(side => culture.Between.On(side) > 0).Select(side => RoomTexts.CultureBetween(Numbers.StartWord(culture.Between.On(side)), view.Sides.For(side)));
        return string.Join(' ', between.Prepend(of == CultureItems.Cells ? RoomTexts.CultureCells(culture.Count) : RoomTexts.CultureRatings(culture.Count)));
    }
}

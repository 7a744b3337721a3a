using Attune.Domain.Rooms;
using Attune.Statistics.Sides;

namespace Attune.Web.Room;

/// <summary>How far a word is more of one side, with its uncertainty.</summary>
internal static class ContrastWords
{
    // Within two standard errors there is no evidence of a difference at the usual level.
    private const double Shown = 2;

    /// <returns>Empty where the counts are not shown by side.</returns>
    public static string Say(RoomWord word, SittingView view)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(view);
        if (word.Contrast is not { } z) { return ""; }
        var size = Math.Abs(z).ToString("0.0", CultureInfo.CurrentCulture);
        return Math.Abs(z) < Shown ? RoomTexts.ContrastNone(size) : RoomTexts.ContrastShown(view.Sides.For(z > 0 ? Side.Business : Side.It), size);
    }
}

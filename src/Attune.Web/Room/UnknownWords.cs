using Attune.Domain.Judging;

namespace Attune.Web.Room;

/// <summary>The words of the questions that people marked as unknown, in a sentence for the room.</summary>
internal static class UnknownWords
{
    // The Screen has one line for them; all of them stand at the Desk.
    private const int Most = 4;

    /// <returns>Empty if no word was marked by at least two people: the room would look for the one.</returns>
    public static string Say(SittingView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var words = view.Reading.Weights.SelectMany(weight => weight.Unknown).Where(word => word.Leaders >= SmallCells.FewestOfAnswers)
            .OrderByDescending(word => word.Leaders).Select(word => word.Word).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most).ToArray();
        return words.Length == 0 ? "" : RoomTexts.UnknownWords(string.Join(", ", words));
    }
}

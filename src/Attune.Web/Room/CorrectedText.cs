using Attune.Domain.Rooms;

namespace Attune.Web.Room;

/// <summary>Says that leaders corrected what was read of their answers: how many, where they are enough that the number is nobody.</summary>
internal static class CorrectedText
{
    /// <returns>Empty if nobody did.</returns>
    public static string In(ShownReading reading)
        => reading.Corrected is { } leaders ? RoomTexts.Corrected(leaders) : reading.WereCorrected ? RoomTexts.CorrectedByFew : "";
}

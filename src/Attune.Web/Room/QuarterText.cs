using Attune.Domain.Agreements;

namespace Attune.Web.Room;

/// <summary>Names a quarter of a year, such as "Q2 2027".</summary>
internal static class QuarterText
{
    public static string Name(Quarter quarter) => RoomTexts.Quarter(quarter.Number, quarter.Year);
}

using System.Globalization;

namespace Attune.Store.Model;

/// <summary>The time of a save as the text that is sealed, the same for the context and for the statements written by hand.</summary>
internal static class SavedTime
{
    public static string Write(DateTimeOffset at) => at.UtcTicks.ToString(CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) => new(long.Parse(text, CultureInfo.InvariantCulture), TimeSpan.Zero);
}

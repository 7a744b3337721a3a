namespace Attune.Web.Features.Sharing;

/// <summary>What the pages say that share the outcome of a sitting, from ShareStrings.resx.</summary>
internal static class ShareStrings
{
    private static readonly Texts File = new("Features.Sharing.ShareStrings");

    public static string Tell(string key) => File.Of(key);

    public static string Tell(string key, params object?[] parts) => File.With(key, parts);

    /// <summary>The sentence for one or for many: key + "_one" or "_many"; {0} is the number.</summary>
    public static string TellCount(string key, int number, params object?[] parts) => File.Some(key, number, number, parts);

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    public static string Of(Quarter quarter) => Tell("Quarter", quarter.Number, quarter.Year);
}

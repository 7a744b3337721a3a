using System.Resources;

namespace Attune.Web.Features.Sharing;

/// <summary>What the pages say that share the outcome of a sitting, from ShareStrings.resx.</summary>
internal static class ShareStrings
{
    private static readonly ResourceManager Resources = new("Attune.Web.Features.Sharing.ShareStrings", typeof(ShareStrings).Assembly);

    public static string Tell(string key)
        => Resources.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"ShareStrings.resx has no '{key}'.");

    public static string Tell(string key, params object?[] parts) => string.Format(CultureInfo.CurrentCulture, Tell(key), parts);

    /// <summary>The sentence for one or for many: key + "_one" or "_many"; {0} is the number.</summary>
    public static string TellCount(string key, int number, params object?[] parts) => Tell(number == 1 ? key + "_one" : key + "_many", [number, .. parts]);

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    public static string Of(Quarter quarter) => Tell("Quarter", quarter.Number, quarter.Year);
}

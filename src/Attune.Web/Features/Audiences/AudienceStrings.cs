using System.Resources;

namespace Attune.Web.Features.Audiences;

/// <summary>What the pages around an audience say, from AudienceStrings.resx.</summary>
internal static class AudienceStrings
{
    private static readonly ResourceManager Resources = new("Attune.Web.Features.Audiences.AudienceStrings", typeof(AudienceStrings).Assembly);

    public static string Tell(string key)
        => Resources.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"AudienceStrings.resx has no '{key}'.");

    public static string Tell(string key, params object?[] parts) => string.Format(CultureInfo.CurrentCulture, Tell(key), parts);

    /// <summary>The sentence for one or for many: key + "_one" or "_many"; {0} is the number.</summary>
    public static string TellCount(string key, int number, params object?[] parts) => Tell(number == 1 ? key + "_one" : key + "_many", [number, .. parts]);
}

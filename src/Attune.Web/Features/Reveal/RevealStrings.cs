using System.Resources;

namespace Attune.Web.Features.Reveal;

/// <summary>What the sitting says, from RevealStrings.resx; numbers and dates in the reader's culture.</summary>
internal static class RevealStrings
{
    private static readonly ResourceManager Resources = new("Attune.Web.Features.Reveal.RevealStrings", typeof(RevealStrings).Assembly);

    public static string Of(string key)
        => Resources.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"RevealStrings.resx has no '{key}'.");

    public static string Of(string key, params object?[] parts) => string.Format(CultureInfo.CurrentCulture, Of(key), parts);

    /// <summary>The sentence for one or for many: key + "_one" or "_many"; {0} is the number in words.</summary>
    public static string Some(string key, int number, params object?[] parts)
        => Of(number == 1 ? key + "_one" : key + "_many", [Strings.Number(number), .. parts]);

    /// <summary>The same at the start of a sentence.</summary>
    public static string StartSome(string key, int number, params object?[] parts)
        => Of(number == 1 ? key + "_one" : key + "_many", [Strings.StartNumber(number), .. parts]);

    public static string InQuotes(string text) => Of("InQuotes", text);

    /// <summary>"3 of 4".</summary>
    public static string PartOf(int some, int all) => Of("PartOf", some, all);
}

using System.Resources;

namespace Attune.Web.Features.Converge;

/// <summary>What converging and committing say, from ConvergeStrings.resx; numbers and dates in the reader's culture.</summary>
internal static class ConvergeStrings
{
    internal static ResourceManager Resources { get; } = new("Attune.Web.Features.Converge.ConvergeStrings", typeof(ConvergeStrings).Assembly);

    public static string Tell(string key)
        => Resources.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"ConvergeStrings.resx has no '{key}'.");

    public static string Tell(string key, params object?[] parts) => string.Format(CultureInfo.CurrentCulture, Tell(key), parts);

    /// <summary>The sentence for one or for many: key + "_one" or "_many"; {0} is the number in words, at the start of a sentence.</summary>
    public static string Some(string key, int number, params object?[] parts)
        => Tell(number == 1 ? key + "_one" : key + "_many", [Strings.StartNumber(number), .. parts]);

    /// <summary>"3 of 4".</summary>
    public static string PartOf(int some, int all) => Tell("Part_of", some, all);

    public static string Day(DateOnly day) => Tell("Day", day);

    public static string In(Quarter quarter) => Tell("Quarter", quarter.Number, quarter.Year);
}

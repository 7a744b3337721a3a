using System.Globalization;
using System.Resources;

namespace Attune.Report;

/// <summary>What a record says of its own, from <c>RecordStrings.resx</c>.</summary>
internal sealed class RecordStrings(CultureInfo culture)
{
    private static readonly ResourceManager Resources = new("Attune.Report.RecordStrings", typeof(RecordStrings).Assembly);

    public CultureInfo Culture => culture;

    public string this[string key] => Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"RecordStrings.resx has no '{key}'.");

    public string With(string key, params ReadOnlySpan<object?> parts) => string.Format(culture, this[key], parts);

    /// <summary>The sentence for one or for many: key + "_one" or "_many"; {0} is the number.</summary>
    public string Count(string key, int number, params object?[] parts) => string.Format(culture, this[number == 1 ? key + "_one" : key + "_many"], [number, .. parts]);

    public string Day(DateOnly day) => day.ToString("d MMMM yyyy", culture);
}

using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace Attune.Report;

/// <summary>Everything the report says of its own, from <c>Strings.resx</c>; the name of a member is the key.</summary>
internal sealed partial class Strings(CultureInfo culture)
{
    internal static ResourceManager Resources { get; } = new("Attune.Report.Strings", typeof(Strings).Assembly);

    private string Get([CallerMemberName] string key = "")
        => Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"Strings.resx has no '{key}'.");
}

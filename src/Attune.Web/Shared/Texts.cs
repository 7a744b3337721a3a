using System.Resources;

namespace Attune.Web.Shared;

/// <summary>The words of one feature; numbers and dates in the reader's culture.</summary>
/// <param name="file">The .resx beside it, as "Features.Reveal.RevealStrings".</param>
internal sealed class Texts(string file)
{
    public ResourceManager Resources { get; } = new($"Attune.Web.{file}", typeof(Texts).Assembly);

    public string Of(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"{file}.resx has no '{key}'.");

    public string With(string key, params ReadOnlySpan<object?> parts) => string.Format(CultureInfo.CurrentCulture, Of(key), parts);

    /// <summary>The sentence for one or for many: key + "_one" or "_many"; {0} is the number as it is to be said.</summary>
    public string Some(string key, int number, object said, params ReadOnlySpan<object?> parts) => With(number == 1 ? key + "_one" : key + "_many", [said, .. parts]);
}

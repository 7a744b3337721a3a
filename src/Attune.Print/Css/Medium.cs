using System.Globalization;
using System.Text.RegularExpressions;

namespace Attune.Print.Css;

/// <summary>What a page is made for: paper, or a wide screen from which a single chart is taken.</summary>
/// <param name="IsPaper">Whether the rules for print apply.</param>
/// <param name="Width">The width of the page in CSS pixels.</param>
/// <param name="Height">The height of the page in CSS pixels.</param>
internal sealed partial record Medium(bool IsPaper, double Width, double Height)
{
    // In a query, a rem is the size that a browser starts with, whatever the page says.
    private const double Rem = 16;

    /// <summary>Whether rules under this media query apply.</summary>
    public bool Fits(string query) => query.Split(',').Any(alternative => alternative.Split(" and ").All(part => FitsPart(part.Trim())));

    /// <summary>Whether rules under this container query apply: paper is always as wide as a table needs.</summary>
    public static bool FitsContainer(string query) => !query.Contains("max-width", StringComparison.Ordinal);

    private bool FitsPart(string part)
    {
        if (part is "print") { return IsPaper; }
        if (part is "screen") { return !IsPaper; }
        if (Bound().Match(part) is not { Success: true } bound) { return part is "all" or "(prefers-reduced-motion: no-preference)"; }
        var length = double.Parse(bound.Groups[2].Value, CultureInfo.InvariantCulture) * (bound.Groups[3].Value == "rem" ? Rem : 1);
        return bound.Groups[1].Value == "min" ? Width >= length : Width <= length;
    }

    [GeneratedRegex(@"^\((min|max)-width:\s*([\d.]+)(rem|px)\)$")]
    private static partial Regex Bound();
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Attune.Report.Parts;

/// <summary>
/// The two fonts as data in the page. The Latin part is always included; another part only where the text needs it, because each adds 20 to 60 kB.
/// </summary>
internal static class Fonts
{
    private static readonly ImmutableArray<(string Family, string File)> Families =
        [("Source Serif 4 Variable", "source-serif-4"), ("Source Sans 3 Variable", "source-sans-3")];

    private static readonly ImmutableArray<Subset> Subsets = Read();

    /// <param name="text">The text that is shown.</param>
    /// <param name="projected">
    /// If true, includes the letters for large sizes, with which the Screens are laid out: other letters are wider, so that a title would break elsewhere.
    /// </param>
    public static string FacesFor(string text, bool projected = false)
    {
        var needed = Subsets.Where(subset => subset.Name == "latin").ToList();
        var latin = needed[0];
        // Parts are tried in the order of the package, and the first that holds a character is used for it.
        var missing = text.EnumerateRunes().Select(rune => rune.Value).Where(value => !latin.Holds(value)).Distinct().ToList();
        foreach (var subset in Subsets.Except(needed).ToList().Where(subset => missing.RemoveAll(subset.Holds) > 0)) { needed.Add(subset); }
        return string.Concat(from subset in needed from family in Families from face in Face(family, subset, projected) select face);
    }

    private static IEnumerable<string> Face((string Family, string File) family, Subset subset, bool projected)
    {
        var large = $"{family.File}-{subset.Name}-opsz-normal.woff2";
        var file = projected && Embedded.Has(large) ? large : $"{family.File}-{subset.Name}-wght-normal.woff2";
        if (!Embedded.Has(file)) { yield break; }
        yield return $"@font-face {{ font-family: \"{family.Family}\"; font-weight: 200 900; font-display: swap; "
            + $"src: url(data:font/woff2;base64,{Convert.ToBase64String(Embedded.Bytes(file))}) format(\"woff2\"); unicode-range: {subset.Css}; }}\n";
    }

    private static ImmutableArray<Subset> Read()
    {
        using var json = JsonDocument.Parse(Embedded.Text("subsets.json"));
        return [.. json.RootElement.EnumerateObject()
            .Select(subset => new Subset(subset.Name, subset.Value.GetString()!))
            .Where(subset => Families.Any(family => Embedded.Has($"{family.File}-{subset.Name}-wght-normal.woff2")))
            .OrderBy(subset => subset.Name == "vietnamese" ? 1 : 0)];
    }

    /// <summary>A part of a font and the characters it is for, as the package names them ("U+0370-0377,U+037A").</summary>
    private sealed record Subset(string Name, string Css)
    {
        private readonly ImmutableArray<(int First, int Last)> _ranges = [.. Css.Split(',').Select(range =>
        {
            var ends = range.Trim()[2..].Split('-');
            return (Hex(ends[0]), Hex(ends[^1]));
        })];

        public bool Holds(int character) => _ranges.Any(range => character >= range.First && character <= range.Last);

        private static int Hex(string number) => int.Parse(number, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}

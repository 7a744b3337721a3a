using System.Collections.Immutable;
using Attune.Analysis.Clouds;
using SkiaSharp;

namespace Attune.Report.Clouds;

/// <summary>The fonts of words and glosses, each in parts by script. They are loaded once from this assembly.</summary>
public sealed class CloudFonts
{
    private static readonly ImmutableArray<(string Name, string UnicodeRange)> Subsets =
    [
        ("latin", "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"),
        ("latin-ext", "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF"),
        ("greek", "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF"),
        ("cyrillic", "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116"),
    ];

    private static readonly Lazy<CloudFonts> Loaded = new(Load);

    private readonly ImmutableArray<CloudFontPart> _words;
    private readonly ImmutableArray<CloudFontPart> _glosses;

    private CloudFonts(ImmutableArray<CloudFontPart> words, ImmutableArray<CloudFontPart> glosses) => (_words, _glosses) = (words, glosses);

    /// <summary>Source Sans 3 for words, Source Serif 4 for glosses.</summary>
    public static CloudFonts Default => Loaded.Value;

    /// <summary>One font for everything, from a file that SkiaSharp opens (.ttf, .otf, .woff).</summary>
    /// <exception cref="InvalidDataException">The file is not such a font.</exception>
    public static CloudFonts FromFile(string path)
    {
        var typeface = SKTypeface.FromFile(path) ?? throw new InvalidDataException($"{path} is not a .ttf, .otf or .woff font.");
        ImmutableArray<CloudFontPart> parts = [new(typeface, "U+0-10FFFF", null)];
        return new(parts, parts);
    }

    internal ImmutableArray<CloudFontPart> Parts(CloudVoice voice) => voice == CloudVoice.Gloss ? _glosses : _words;

    /// <summary>The text in stretches of one font part each; null if a character is in none of them, so that its size is an estimate.</summary>
    internal CloudStretch[]? Stretches(string text, CloudVoice voice)
    {
        var parts = Parts(voice);
        if (parts[0].Covers(text)) { return [new(parts[0], text)]; }
        var stretches = new List<CloudStretch>();
        foreach (var rune in text.EnumerateRunes())
        {
            // The current part continues as long as it can, so that a space does not end a stretch of Greek.
            var part = stretches.Count > 0 && stretches[^1].Part.Covers(rune)
                ? stretches[^1].Part
                : parts.FirstOrDefault(candidate => candidate.Covers(rune));
            if (part is null) { return null; }
            if (stretches.Count > 0 && stretches[^1].Part == part) { stretches[^1] = new(part, stretches[^1].Text + rune); }
            else { stretches.Add(new(part, rune.ToString())); }
        }

        return [.. stretches];
    }

    private static CloudFonts Load() => new(Family("source-sans-3"), Family("source-serif-4"));

    private static ImmutableArray<CloudFontPart> Family(string family) => [..
        from subset in Subsets
        let file = $"cloud-{family}-{subset.Name}"
        select new CloudFontPart(Open($"{file}.woff"), subset.UnicodeRange, $"{file}.woff2")];

    private static SKTypeface Open(string name)
    {
        using var stream = Stream(name);
        return SKTypeface.FromStream(stream) ?? throw new InvalidOperationException($"The embedded font {name} cannot be opened.");
    }

    internal static Stream Stream(string name)
        => typeof(CloudFonts).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The font {name} is not embedded.");
}

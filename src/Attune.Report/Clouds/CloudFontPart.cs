using System.Text;
using SkiaSharp;

namespace Attune.Report.Clouds;

/// <summary>A part of a font: the file it is measured with, and the one of the same version that a browser gets.</summary>
/// <param name="Typeface">The font that measures and draws.</param>
/// <param name="UnicodeRange">The characters for which it is used, as CSS.</param>
/// <param name="Woff2">The name of the embedded file for a browser; null for a font that came from a file.</param>
internal sealed record CloudFontPart(SKTypeface Typeface, string UnicodeRange, string? Woff2)
{
    private readonly byte[] _covered = new byte[0x2200];

    /// <summary>The letters that were drawn with it, by size, for every picture of this process.</summary>
    public PartGlyphs Glyphs { get; } = new(Typeface);

    public bool Covers(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Covers(rune)) { return false; }
        }

        return true;
    }

    public bool Covers(Rune rune)
    {
        if (rune.Value >= _covered.Length) { return Typeface.ContainsGlyph(rune.Value); }
        // Two threads may ask at once; both write the same answer.
        if (_covered[rune.Value] == 0) { _covered[rune.Value] = (byte)(Typeface.ContainsGlyph(rune.Value) ? 1 : 2); }
        return _covered[rune.Value] == 1;
    }
}

/// <summary>A stretch of a text that one part of a font has.</summary>
internal sealed record CloudStretch(CloudFontPart Part, string Text);

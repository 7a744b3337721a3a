using System.Globalization;
using System.Text;
using Attune.Analysis.Clouds;
using SkiaSharp;

namespace Attune.Report.Clouds;

/// <summary>Draws words without hinting, and remembers which of their pixels have ink. It is not safe for two threads at once.</summary>
public sealed class WordRaster(CloudFonts fonts) : IDisposable
{
    private readonly Dictionary<string, Measured> _measured = [];
    private readonly GlyphRaster _raster = new();
    private readonly WordInk _word = new();

    /// <summary>A <see cref="MeasureWord"/>: each text is put together once per size, from letters that are drawn once per process.</summary>
    public GlyphMask Measure(string text, int size, CloudVoice voice)
    {
        ArgumentNullException.ThrowIfNull(text);
        _measured.TryGetValue(text, out var first);
        for (var known = first; known is not null; known = known.Next)
        {
            if (known.Size == size && known.Voice == voice) { return known.Ink; }
        }

        var shown = CloudText.Shown(text);
        var ink = fonts.Stretches(shown, voice) is { } stretches ? Draw(stretches, size) : Estimate(shown, size);
        _measured[text] = new(size, voice, ink, first);
        return ink;
    }

    public void Dispose() => _raster.Dispose();

    /// <summary>The font as it is measured and drawn: outlines as designed, at the exact position.</summary>
    internal static SKFont Font(SKTypeface typeface, float size) => new(typeface, size)
    {
        Hinting = SKFontHinting.None,
        Subpixel = true,
        LinearMetrics = true,
        Edging = SKFontEdging.Antialias,
    };

    private GlyphMask Draw(CloudStretch[] stretches, int size)
    {
        var pen = 0f;
        foreach (var (part, text) in stretches) { pen = part.Glyphs.Add(text, size, pen, _word, _raster); }
        return _word.Join(pen);
    }

    /// <summary>
    /// An estimated box, into which the font of the reader's system will be squeezed: wide characters an em, others a little more than usual.
    /// </summary>
    private static GlyphMask Estimate(string text, int size)
    {
        var ems = text.EnumerateRunes().Sum(rune => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            _ => rune.Value >= 0x1100 ? 1.0 : .6,
        });
        var width = Math.Max(1, (int)Math.Ceiling(ems * size));
        var (above, below) = ((int)Math.Ceiling(.9 * size), (int)Math.Ceiling(.25 * size));
        return GlyphMask.Box(0, -above, width, above + below, width);
    }

    // A text is measured at few sizes, and a key of several values would have to be compiled at the first picture.
    private sealed record Measured(int Size, CloudVoice Voice, GlyphMask Ink, Measured? Next);
}

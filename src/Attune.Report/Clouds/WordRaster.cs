using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using Attune.Analysis.Clouds;
using SkiaSharp;

namespace Attune.Report.Clouds;

/// <summary>Draws a word once, without hinting, and remembers which pixels have ink. It is not safe for two threads at once.</summary>
public sealed class WordRaster(CloudFonts fonts) : IDisposable
{
    // Any visible ink counts. With half a pixel as the threshold the rim of a letter is lost, and another rasterizer, which places the letter a fraction of a
    // pixel off, draws two words into each other.
    private const byte FaintestInk = 16;

    private readonly SKPaint _paint = new() { IsAntialias = true, Color = SKColors.Black };
    private readonly Dictionary<(SKTypeface, int), SKFont> _fonts = [];
    private readonly Dictionary<(string, int, CloudVoice), GlyphMask> _measured = [];
    private SKBitmap _bitmap = Bitmap(1024, 256);
    private SKCanvas? _canvas;

    /// <summary>A <see cref="MeasureWord"/>: each text is drawn once per size.</summary>
    public GlyphMask Measure(string text, int size, CloudVoice voice)
    {
        if (_measured.TryGetValue((text, size, voice), out var known)) { return known; }
        var shown = CloudText.Shown(text);
        var mask = fonts.Stretches(shown, voice) is { } stretches ? Draw(stretches, size) : Estimate(shown, size);
        return _measured[(text, size, voice)] = mask;
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values) { font.Dispose(); }
        _canvas?.Dispose();
        _bitmap.Dispose();
        _paint.Dispose();
    }

    /// <summary>The font as it is measured and drawn: outlines as designed, at the exact position.</summary>
    internal static SKFont Font(SKTypeface typeface, float size) => new(typeface, size)
    {
        Hinting = SKFontHinting.None,
        Subpixel = true,
        LinearMetrics = true,
        Edging = SKFontEdging.Antialias,
    };

    private GlyphMask Draw(IReadOnlyList<(CloudFontPart Part, string Text)> stretches, int size)
    {
        var (ink, advance) = (SKRect.Empty, 0f);
        foreach (var (part, text) in stretches)
        {
            var width = FontOf(part.Typeface, size).MeasureText(text, out var bounds, _paint);
            bounds.Offset(advance, 0);
            ink.Union(bounds);
            advance += width;
        }

        // One pixel around is added for the antialiasing.
        var (left, top) = ((int)Math.Floor(ink.Left) - 1, (int)Math.Floor(ink.Top) - 1);
        var (right, bottom) = ((int)Math.Ceiling(ink.Right) + 1, (int)Math.Ceiling(ink.Bottom) + 1);
        var canvas = Cleared(right - left, bottom - top);
        var x = (float)-left;
        foreach (var (part, text) in stretches)
        {
            var font = FontOf(part.Typeface, size);
            canvas.DrawText(text, x, -top, font, _paint);
            x += font.MeasureText(text, _paint);
        }

        return Threshold(left, top, right - left, bottom - top, advance);
    }

    private GlyphMask Threshold(int left, int top, int width, int height, double advance)
    {
        var stride = (width + 63) >> 6;
        var bits = new ulong[height * stride];
        // Adding saturates, so the highest bit of a byte says whether it reaches the threshold; 64 bytes make one unit.
        var lift = Vector512.Create((byte)(128 - FaintestInk));
        ref var first = ref MemoryMarshal.GetReference(_bitmap.GetPixelSpan());
        for (var y = 0; y < height; y++)
        {
            for (var i = 0; i < stride; i++)
            {
                var row = Vector512.LoadUnsafe(ref first, (nuint)(y * _bitmap.RowBytes + i * 64));
                bits[y * stride + i] = Vector512.AddSaturate(row, lift).ExtractMostSignificantBits();
            }

            if ((width & 63) != 0) { bits[y * stride + stride - 1] &= ulong.MaxValue >> (64 - (width & 63)); }
        }

        return GlyphMask.FromBits(left, top, width, height, advance, bits).Trimmed();
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

    private SKCanvas Cleared(int width, int height)
    {
        if (width > _bitmap.Width || height > _bitmap.Height)
        {
            var larger = Bitmap(Math.Max(width, _bitmap.Width), Math.Max(height, _bitmap.Height));
            _canvas?.Dispose();
            _bitmap.Dispose();
            (_bitmap, _canvas) = (larger, null);
        }

        var pixels = _bitmap.GetPixelSpan();
        for (var y = 0; y < height; y++) { pixels.Slice(y * _bitmap.RowBytes, (width + 63) & ~63).Clear(); }
        return _canvas ??= new(_bitmap);
    }

    /// <summary>A bitmap whose rows are whole units of 64 pixels.</summary>
    private static SKBitmap Bitmap(int width, int height)
        => new(new SKImageInfo((width + 63) & ~63, height, SKColorType.Alpha8, SKAlphaType.Premul));

    private SKFont FontOf(SKTypeface typeface, int size)
    {
        if (!_fonts.TryGetValue((typeface, size), out var font)) { _fonts[(typeface, size)] = font = Font(typeface, size); }
        return font;
    }
}

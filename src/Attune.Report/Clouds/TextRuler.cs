using System.Collections.Concurrent;
using Attune.Analysis.Clouds;
using SkiaSharp;

namespace Attune.Report.Clouds;

/// <summary>Measures how far the pen moves over a text, without drawing it.</summary>
public sealed class TextRuler(CloudFonts fonts, CloudVoice voice)
{
    // What is in none of the fonts is a little wider than usual.
    private const double Unknown = .6;

    // Outlines grow evenly, so a text is measured in one size; a font is made once, because that takes longer than to measure with it.
    private const float Measured = 100;

    private readonly ConcurrentDictionary<SKTypeface, SKFont> _fonts = new();

    /// <summary>The width of a text in the unit of its size; an estimate where a character is in none of the fonts.</summary>
    public double Measure(string text, double size)
    {
        ArgumentNullException.ThrowIfNull(text);
        return fonts.Stretches(text, voice) is { } stretches
            ? size / Measured * stretches.Sum(stretch => Stretch(stretch.Part.Typeface, stretch.Text))
            : Unknown * size * text.Length;
    }

    private double Stretch(SKTypeface typeface, string text)
    {
        var font = _fonts.GetOrAdd(typeface, face => WordRaster.Font(face, Measured));
        lock (font) { return font.MeasureText(text); }
    }
}

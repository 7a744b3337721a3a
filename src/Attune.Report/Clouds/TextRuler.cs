using System.Collections.Concurrent;
using Attune.Analysis.Clouds;
using SkiaSharp;

namespace Attune.Report.Clouds;

/// <summary>Measures how far the pen moves over a text, without drawing it.</summary>
public sealed class TextRuler(CloudFonts fonts, CloudVoice voice)
{
    // What is in none of the fonts is a little wider than usual.
    private const double Unknown = .6;

    // A font is made once, because that takes longer than to measure with it.
    private readonly ConcurrentDictionary<(SKTypeface, float), SKFont> _fonts = new();

    /// <summary>The width of a text in the unit of its size; an estimate where a character is in none of the fonts.</summary>
    public double Measure(string text, double size)
    {
        ArgumentNullException.ThrowIfNull(text);
        return fonts.Stretches(text, voice) is { } stretches
            ? stretches.Sum(stretch => Stretch(stretch.Part.Typeface, stretch.Text, (float)size))
            : Unknown * size * text.Length;
    }

    private double Stretch(SKTypeface typeface, string text, float size)
    {
        var font = _fonts.GetOrAdd((typeface, size), key => WordRaster.Font(key.Item1, key.Item2));
        lock (font) { return font.MeasureText(text); }
    }
}

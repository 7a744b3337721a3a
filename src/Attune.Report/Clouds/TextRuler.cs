using Attune.Analysis.Clouds;
using SkiaSharp;

namespace Attune.Report.Clouds;

/// <summary>Measures how far the pen moves over a text, without drawing it.</summary>
public sealed class TextRuler(CloudFonts fonts, CloudVoice voice)
{
    // What is in none of the fonts is a little wider than usual.
    private const double Unknown = .6;

    /// <summary>The width of a text in the unit of its size; an estimate where a character is in none of the fonts.</summary>
    public double Measure(string text, double size)
    {
        ArgumentNullException.ThrowIfNull(text);
        return fonts.Stretches(text, voice) is { } stretches
            ? stretches.Sum(stretch => Stretch(stretch.Part.Typeface, stretch.Text, size))
            : Unknown * size * text.Length;
    }

    private static double Stretch(SKTypeface typeface, string text, double size)
    {
        using var font = WordRaster.Font(typeface, (float)size);
        return font.MeasureText(text);
    }
}

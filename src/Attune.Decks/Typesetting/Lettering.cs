using Attune.Analysis.Clouds;
using Attune.Report.Clouds;

namespace Attune.Decks.Typesetting;

/// <summary>
/// Estimates how wide text is in the fonts of the theme. They are on the machine where the deck is shown and not on the one where it is made, so it is measured in
/// the product's own and widened by what the theme's are wider.
/// </summary>
internal static class Lettering
{
    // Georgia is set about a ninth wider than Source Serif 4, Calibri about as wide as Source Sans 3; bold is wider by a sixteenth. A little is added, because a
    // line that is too long costs more than one that is too short.
    private const double Serif = 1.16;
    private const double Sans = 1.03;
    private const double Bold = 1.06;

    // Outlines grow evenly, so everything is measured in one size.
    private const double Measured = 100;

    private static readonly TextRuler SerifRuler = new(CloudFonts.Default, CloudVoice.Gloss);
    private static readonly TextRuler SansRuler = new(CloudFonts.Default, CloudVoice.Word);

    public static double Width(string text, double size, bool isSerif, bool isBold)
        => size / Measured * (isSerif ? Serif * SerifRuler.Measure(text, Measured) : Sans * SansRuler.Measure(text, Measured)) * (isBold ? Bold : 1);
}

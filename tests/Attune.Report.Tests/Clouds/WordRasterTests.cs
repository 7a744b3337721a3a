using Attune.Analysis.Clouds;
using Attune.Report.Clouds;
using SkiaSharp;

namespace Attune.Report.Tests.Clouds;

/// <summary>Words are put together from letters that are drawn once; the picture must not show it.</summary>
public sealed class WordRasterTests
{
    private const int FaintestInk = 16;

    [Theory]
    [InlineData("data quality", 12)]
    [InlineData("Waffle-Tyrann", 13)]
    [InlineData("one way of working", 47)]
    [InlineData("Größenwahn für Übermut", 31)]
    [InlineData("Ζωή και ζωή", 20)]
    public void A_word_of_letters_is_the_word_drawn_whole(string text, int size)
    {
        using var raster = new WordRaster(CloudFonts.Default);
        var ink = raster.Measure(text, size, CloudVoice.Word);
        var whole = DrawnWhole(text, size, out var advance);

        ink.Advance.ShouldBe(advance, .01);
        for (var y = 0; y < whole.Height; y++)
        {
            for (var x = 0; x < whole.Width; x++)
            {
                var (coverage, isInk) = (whole.GetPixel(x, y).Alpha, HasInk(ink, x - 50, y - 100));
                // Where the rims of two letters meet, both too faint to count, the drawn word is less faint.
                if (isInk != coverage >= FaintestInk) { (isInk, coverage).ShouldBe((false, (byte)Math.Clamp((int)coverage, FaintestInk, 2 * FaintestInk))); }
            }
        }
    }

    [Fact]
    public void What_was_drawn_for_one_picture_serves_the_next_and_gives_the_same_ink()
    {
        using var first = new WordRaster(CloudFonts.Default);
        using var second = new WordRaster(CloudFonts.Default);
        var (one, other) = (first.Measure("adoption", 33, CloudVoice.Word), second.Measure("adoption", 33, CloudVoice.Word));
        (one.Left, one.Top, one.Width, one.Height).ShouldBe((other.Left, other.Top, other.Width, other.Height));
        RowsOf(one).ShouldBe(RowsOf(other));
        first.Measure("adoption", 33, CloudVoice.Word).ShouldBeSameAs(one);
    }

    [Fact]
    public void Several_pictures_are_drawn_at_a_time()
    {
        string[] words = ["adoption", "clean core", "faster close", "key users"];
        var inks = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(4).Select(i =>
        {
            using var raster = new WordRaster(CloudFonts.Default);
            return (Word: i % 4, raster.Measure(words[i % 4], 200 + i / 4, CloudVoice.Gloss).Width, Size: 200 + i / 4);
        }).ToLookup(ink => (ink.Word, ink.Size), ink => ink.Width);
        inks.Count.ShouldBe(64);
        inks.SelectMany(widths => widths).ShouldAllBe(width => width > 100);
    }

    [Fact]
    public void A_text_of_nothing_has_no_ink()
    {
        using var raster = new WordRaster(CloudFonts.Default);
        var ink = raster.Measure(" ", 20, CloudVoice.Word);
        (ink.Width, ink.Height, ink.Row(0)[0]).ShouldBe((1, 1, 0UL));
    }

    private static SKBitmap DrawnWhole(string text, int size, out float advance)
    {
        var bitmap = new SKBitmap(new SKImageInfo(1200, 200, SKColorType.Alpha8, SKAlphaType.Premul));
        bitmap.Erase(SKColors.Transparent);
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { IsAntialias = true, Color = SKColors.Black };
        advance = 0;
        foreach (var (part, stretch) in CloudFonts.Default.Stretches(text, CloudVoice.Word)!)
        {
            using var font = WordRaster.Font(part.Typeface, size);
            canvas.DrawText(stretch, 50 + advance, 100, font, paint);
            advance += font.MeasureText(stretch);
        }

        return bitmap;
    }

    private static ulong[] RowsOf(GlyphMask ink) => [.. Enumerable.Range(0, ink.Height).SelectMany(y => ink.Row(y).ToArray())];

    private static bool HasInk(GlyphMask ink, int x, int y)
    {
        (x, y) = (x - ink.Left, y - ink.Top);
        return x >= 0 && x < ink.Width && y >= 0 && y < ink.Height && ((ink.Row(y)[x >> 6] >> (x & 63)) & 1) == 1;
    }
}

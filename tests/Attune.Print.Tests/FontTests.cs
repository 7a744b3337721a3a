using Attune.Print.Fonts;
using SkiaSharp;

namespace Attune.Print.Tests;

public sealed class FontTests
{
    [Fact]
    public void An_embedded_font_holds_the_letters_that_are_used_and_no_others()
    {
        var face = FontBook.First(isSerif: true, 400);
        var glyphs = new TextShaper().Shape("Ång", isSerif: true, 400)[0].Glyphs.Select(glyph => glyph.Id).ToList();
        var subset = FontSubset.Write(face.Tables!, glyphs);
        subset.Length.ShouldBeLessThan(FontFile.Write(face.Tables!).Length / 3);
        using var typeface = SKTypeface.FromData(SKData.CreateCopy(subset));
        using var font = new SKFont(typeface, 100);
        foreach (var glyph in glyphs) { font.GetGlyphPath(glyph)!.IsEmpty.ShouldBeFalse(); }
        var unused = new TextShaper().Shape("Q", isSerif: true, 400)[0].Glyphs[0].Id;
        font.GetGlyphPath(unused)!.IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("office")]
    [InlineData("e\u0301te\u0301")]
    [InlineData("AVATAR")]
    public void Letters_say_together_what_was_written(string text)
        => string.Concat(new TextShaper().Shape(text, isSerif: true, 400).SelectMany(run => run.Glyphs).Select(glyph => glyph.Text)).ShouldBe(text);

    [Fact]
    public void Letters_are_kerned()
    {
        var shaper = new TextShaper();
        shaper.Shape("AV", isSerif: false, 400)[0].Width.ShouldBeLessThan(shaper.Shape("A", isSerif: false, 400)[0].Width + shaper.Shape("V", isSerif: false, 400)[0].Width);
    }
}

using System.Globalization;
using System.Xml.Linq;
using Attune.Analysis.Clouds;
using Attune.Report.Clouds;

namespace Attune.Report.Tests.Clouds;

/// <summary>The picture for programs that know neither style sheets nor our fonts.</summary>
public class CloudOutlinesTests
{
    [Fact]
    public void Every_letter_is_an_outline_in_one_of_the_three_colors()
    {
        var (svg, ratio) = CloudOutlines.Draw(CloudPictures.Layout, CloudDrawOptions.Default);
        var picture = XElement.Parse(svg);
        string[] names = [.. picture.Descendants().Select(element => element.Name.LocalName).Distinct()];
        names.ShouldNotContain("text");
        names.ShouldNotContain("style");
        names.ShouldContain("path");
        string[] colors = [.. picture.Descendants().Attributes("fill").Select(fill => fill.Value.ToUpperInvariant()).Where(fill => fill != "NONE").Distinct()];
        colors.Length.ShouldBeLessThanOrEqualTo(4);
        new[] { "#1D3F8C", "#B04A00" }.ShouldBeSubsetOf(colors);
        string[] box = picture.Attribute("viewBox")!.Value.Split(' ');
        (Number(box[2]) / Number(box[3])).ShouldBe(ratio, .01);
    }

    [Fact]
    public void The_same_layout_is_the_same_picture()
        => CloudOutlines.Draw(CloudPictures.Layout, CloudDrawOptions.Default).ShouldBe(CloudOutlines.Draw(CloudPictures.Layout, CloudDrawOptions.Default));

    [Fact]
    public void Pixels_without_a_margin_have_the_same_shape()
    {
        var (_, ratio) = CloudOutlines.Draw(CloudPictures.Layout, CloudDrawOptions.Default);
        using var png = SkiaSharp.SKBitmap.Decode(CloudPng.Draw(CloudPictures.Layout, CloudDrawOptions.Default, 800, hasMargin: false));
        ((double)png.Width / png.Height).ShouldBe(ratio, .02);
    }

    [Fact]
    public void A_ruler_measures_what_is_drawn_in_every_size()
    {
        using var raster = new WordRaster(CloudFonts.Default);
        var ruler = new TextRuler(CloudFonts.Default, CloudVoice.Word);
        foreach (var text in new[] { "one way of working", "Übergabe", "σχέδιο" }) { ruler.Measure(text, 40).ShouldBe(raster.Measure(text, 40, CloudVoice.Word).Advance, .5); }
        ruler.Measure("adoption", 80).ShouldBe(2 * ruler.Measure("adoption", 40), .01);
        ruler.Measure("漢字", 10).ShouldBe(12, .01, "an estimate, where no font has it");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Xml.Linq;
using Attune.Analysis.Clouds;
using Attune.Analysis.Rounds;
using Attune.Report.Clouds;
using Attune.Report.Sections;

namespace Attune.Report.Tests.Clouds;

public class CloudSvgTests
{
    private static readonly CloudDrawOptions InPage = CloudDrawOptions.Default with { Standalone = false, Href = word => $"#{word.Leaders.Total}" };

    [Fact]
    public void The_picture_of_a_room_is_the_approved_one()
        => Approved.ShouldMatch("cloud.room.svg", CloudSvg.Draw(CloudPictures.Layout, InPage));

    [Fact]
    public void Rule_1_headings_name_the_sides_and_how_many_people_they_are()
        => ((string[])["Business only, 4 people", "Both", "IT only, 4 people"]).ShouldBeSubsetOf(Texts(CloudSvg.Draw(CloudPictures.Layout, InPage)));

    [Fact]
    public void Rule_3_the_legend_says_how_many_people_make_which_size()
    {
        var legend = Parse(CloudSvg.Draw(CloudPictures.Layout, InPage)).Descendants().Single(element => (string?)element.Attribute("class") == "legend");
        var sizes = legend.Elements().Where(element => element.Attribute("class") is null && element.Name.LocalName == "text")
            .ToDictionary(text => text.Value, text => int.Parse(text.Attribute("font-size")!.Value, CultureInfo.InvariantCulture));
        sizes["8"].ShouldBe(CloudPictures.Layout.Words.Single(word => word.Word.Key == "data quality").Set.Size);
        sizes.ShouldAllBe(size => CloudPictures.Layout.Scale.SizeOf(int.Parse(size.Key, CultureInfo.InvariantCulture)) == size.Value);
        legend.Value.ShouldContain("people used the word");
    }

    [Fact]
    public void Rule_4_every_word_is_set_in_one_weight_and_in_the_case_it_was_written()
    {
        var words = Parse(CloudSvg.Draw(CloudPictures.Lay(CloudPictures.Draw("ERP", "clean core", "IoT")), CloudDrawOptions.Default))
            .Descendants().Where(element => (string?)element.Attribute("role") == "listitem").ToList();
        words.Select(item => item.Descendants().First(element => element.Name.LocalName == "text").Value).ShouldBe(["ERP", "clean core", "IoT"]);
        words.Descendants().Attributes("font-weight").ShouldBeEmpty();
    }

    [Fact]
    public void Rule_5_words_the_picture_has_no_room_for_are_counted_too()
    {
        using var raster = new WordRaster(CloudFonts.Default);
        var many = CloudPictures.Draw([.. Enumerable.Range(0, 90).Select(i => $"improvement {i}")]);
        var layout = CloudLayout.Arrange(many, raster.Measure, CloudOptions.Default with { Width = 500, Height = 200 });
        layout.Listed.ShouldNotBeEmpty();
        Texts(CloudSvg.Draw(layout, InPage)).ShouldContain($"+ {layout.Listed.Length} more, in the list");
        CloudTable.Rows(layout).Length.ShouldBe(90);
    }

    [Fact]
    public void Rule_9_nothing_is_turned()
        => CloudSvg.Draw(CloudPictures.Layout, CloudDrawOptions.Default).ShouldNotContain("rotate");

    [Fact]
    public void Rule_5_what_only_the_list_holds_is_counted_in_the_legend()
        => Texts(CloudSvg.Draw(CloudPictures.Layout, InPage)).ShouldContain("+ 1 heard once, in the list");

    [Fact]
    public void Rule_6_a_line_with_a_disc_and_a_square_joins_two_words_and_a_split_word_has_both_underlines()
    {
        var svg = Parse(CloudSvg.Draw(CloudPictures.Layout, InPage));
        ((string[])["circle", "rect"]).ShouldBeSubsetOf(svg.Descendants().Select(element => element.Name.LocalName));
        var split = Item(svg, "adoption");
        ((string[])["u-a", "u-b", "gloss t-a", "gloss t-b"]).ShouldBeSubsetOf(Classes(split));
    }

    [Fact]
    public void Rule_7_a_word_of_one_side_has_its_colour_and_its_underline_and_a_shared_word_neither()
    {
        var svg = Parse(CloudSvg.Draw(CloudPictures.Layout, InPage));
        Classes(Item(svg, "faster close")).ShouldBe(["t-a", "u-a"]);
        Classes(Item(svg, "releases")).ShouldBe(["t-b", "u-b"]);
        Classes(Item(svg, "training")).ShouldBe(["t-ab"]);
    }

    [Theory]
    [InlineData("#1d3f8c", "#fbfaf6")]
    [InlineData("#b04a00", "#fbfaf6")]
    [InlineData("#1c1b18", "#fbfaf6")]
    [InlineData("#b3c8ff", "#171613")]
    [InlineData("#f08c35", "#171613")]
    [InlineData("#f3f0e8", "#171613")]
    public void Rule_7_each_class_is_read_on_its_paper(string ink, string paper)
    {
        var style = CloudSvg.Draw(CloudPictures.Layout, CloudDrawOptions.Default);
        style.ShouldContain(ink);
        style.ShouldContain(paper);
        var (dark, light) = (Math.Min(Luminance(ink), Luminance(paper)), Math.Max(Luminance(ink), Luminance(paper)));
        ((light + .05) / (dark + .05)).ShouldBeGreaterThanOrEqualTo(4.5);
    }

    [Fact]
    public void Rule_10_words_are_text_of_the_measured_length_in_rank_order_with_their_counts()
    {
        var list = Parse(CloudSvg.Draw(CloudPictures.Layout, InPage)).Descendants().Single(element => (string?)element.Attribute("role") == "list");
        var items = list.Elements().Where(element => (string?)element.Attribute("role") == "listitem").ToList();
        items[0].Attribute("aria-label")!.Value.ShouldBe("data quality, 4 of 4 Business, 4 of 4 IT");
        items.Select(item => item.Descendants().First(element => element.Name.LocalName == "text"))
            .ShouldAllBe(text => double.Parse(text.Attribute("textLength")!.Value, CultureInfo.InvariantCulture) > 0);
        items.Select(item => item.Attribute("data-key")!.Value).ShouldBe(CloudPictures.Layout.Words.Select(word => word.Word.Key));
        CloudTable.Rows(CloudPictures.Layout).Length.ShouldBe(CloudPictures.Room.Words.Length);
    }

    [Fact]
    public void Rule_10_a_picture_on_its_own_brings_the_font_it_was_measured_with()
    {
        var svg = CloudSvg.Draw(CloudPictures.Layout, CloudDrawOptions.Default);
        svg.ShouldContain("font-family: \"Source Sans 3\"; font-weight: 500; src: url(data:font/woff2;base64,");
        svg.ShouldContain("font-family: \"Source Serif 4\"");
        svg.ShouldNotContain("unicode-range: U+0370"); // The text holds no Greek, so no Greek font part is included.
    }

    [Fact]
    public void Rule_11_the_same_words_give_the_same_bytes_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var german = CultureInfo.GetCultureInfo("de-DE");
        var first = CloudSvg.Draw(CloudPictures.Layout, InPage);
        try
        {
            CultureInfo.CurrentCulture = german;
            CloudSvg.Draw(CloudPictures.Lay(CloudPictures.Room), InPage).ShouldBe(first);
        }
        finally { CultureInfo.CurrentCulture = before; }
    }

    [Fact]
    public void Rule_11_each_word_opens_its_sentences()
        => Item(Parse(CloudSvg.Draw(CloudPictures.Layout, InPage)), "faster close").Descendants()
            .Single(element => element.Name.LocalName == "a").Attribute("href")!.Value.ShouldBe("#4");

    [Fact]
    public void A_page_with_a_strict_policy_takes_the_picture_in()
        => Should.NotThrow(() => Drawing.Embed(CloudSvg.Draw(CloudPictures.Layout, InPage)));

    [Fact]
    public void Hostile_words_are_inert_and_leave_the_picture_whole()
    {
        string[] texts = ["<b>x</b>", "<script>alert(1)</script>", "\" onload=\"x", "a&b", "\u202Eevil\u200B", "n\0ull\uD800", "Z\u0300\u0301\u0302algo", "データ品質", "جودة", "🚀", new string('x', 5000)];
        var layout = CloudPictures.Lay(CloudPictures.Draw(texts));
        var svg = Parse(CloudSvg.Draw(layout, InPage));
        svg.Descendants().Where(element => element.Name.LocalName == "script").ShouldBeEmpty();
        svg.Descendants().SelectMany(element => element.Attributes()).Where(attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
        Texts(svg.ToString()).ShouldContain("<b>x</b>");
        layout.Words.Length.ShouldBe(texts.Length);
        layout.Words.ShouldAllBe(word => word.Corner.X >= 0 && word.Corner.X + word.Width <= layout.Width);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    public void An_address_that_could_run_something_is_refused(string href)
        => Should.Throw<ArgumentException>(() => CloudSvg.Draw(CloudPictures.Layout, InPage with { Href = _ => href }));

    [Fact]
    public void A_room_without_a_shared_word_says_so()
    {
        var layout = CloudPictures.Lay(new(SideNames.Default, new(2, 2), [CloudPictures.Word("budget", 1, 0)]));
        ((string[])["No word was used by two people.", "+ 1 heard once, in the list"]).ShouldBeSubsetOf(Texts(CloudSvg.Draw(layout, InPage)));
    }

    [Theory]
    [InlineData("データ品質")]
    [InlineData("جودة")]
    [InlineData("איכות")]
    [InlineData("🚀👩‍💻")]
    [InlineData("กขค")]
    public void A_script_our_font_lacks_is_fitted_into_the_box_kept_free_for_it(string text)
    {
        var layout = CloudPictures.Lay(CloudPictures.Draw(text, "adoption", "training", "data quality"));
        var word = layout.Words.Single(word => word.Word.Text == text);
        var drawn = Item(Parse(CloudSvg.Draw(layout, InPage)), word.Word.Key).Descendants().First(element => element.Name.LocalName == "text");
        drawn.Value.ShouldBe(text);
        drawn.Attribute("lengthAdjust")!.Value.ShouldBe("spacingAndGlyphs");
        double.Parse(drawn.Attribute("textLength")!.Value, CultureInfo.InvariantCulture).ShouldBe(word.Set.Advance, .01);
        word.Width.ShouldBeGreaterThanOrEqualTo((int)word.Set.Advance);
        CloudPng.Draw(layout, CloudDrawOptions.Default, 600).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_png_is_dark_where_dark_is_asked()
    {
        using var png = SkiaSharp.SKBitmap.Decode(CloudPng.Draw(CloudPictures.Layout, CloudDrawOptions.Default with { Theme = CloudTheme.Dark }, 400));
        png.GetPixel(1, 1).ShouldBe(SkiaSharp.SKColor.Parse("#171613"));
    }

    [Fact]
    public void The_png_is_as_wide_as_asked()
    {
        using var png = SkiaSharp.SKBitmap.Decode(CloudPng.Draw(CloudPictures.Layout, CloudDrawOptions.Default, 800));
        png.Width.ShouldBe(800);
        png.Pixels.Distinct().Count().ShouldBeGreaterThan(100);
    }

    private static XElement Parse(string svg) => XElement.Parse(svg);

    private static List<string> Texts(string svg) => [.. Parse(svg).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)];

    private static XElement Item(XElement svg, string key) => svg.Descendants().Single(element => (string?)element.Attribute("data-key") == key);

    private static List<string> Classes(XElement item) => [.. item.Descendants().Select(element => (string?)element.Attribute("class")).OfType<string>()];

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= .04045 ? value / 12.92 : Math.Pow((value + .055) / 1.055, 2.4);
        }

        return .2126 * Channel(1) + .7152 * Channel(3) + .0722 * Channel(5);
    }
}

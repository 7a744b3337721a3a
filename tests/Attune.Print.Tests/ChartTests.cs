using System.Xml.Linq;
using Attune.Report;
using static Attune.Print.Tests.PrintedPage;

namespace Attune.Print.Tests;

public sealed class ChartTests
{
    private const string Boxes = "<svg class=\"draw\" viewBox=\"0 0 400 56\" role=\"img\" aria-label=\"Business 3, IT 2\"><path class=\"axis\" d=\"M0 28H400\"/><rect class=\"fa\" x=\"10\" y=\"4\" width=\"20\" height=\"20\"/><circle class=\"fb\" cx=\"60\" cy=\"44\" r=\"8\"/><text class=\"f2\" x=\"200\" y=\"50\" font-size=\"16\" text-anchor=\"middle\">halfway</text></svg>";

    private static string With(string charts) => Page($"<svg class=\"mark\" viewBox=\"0 0 48 24\" aria-hidden=\"true\"></svg>{charts}");

    [Fact]
    public void Charts_are_known_by_the_names_their_page_gives_them()
        => PageCharts.Names(With($"<figure data-chart=\"one\">{Boxes}</figure><div data-chart=\"none\"><p>words</p></div><div data-chart=\"two\">{Boxes}{Boxes}</div>")).ShouldBe(["one", "two"]);

    [Fact]
    public void A_chart_by_itself_needs_no_style_no_font_and_no_address()
    {
        var svg = XElement.Parse(System.Text.Encoding.UTF8.GetString(PageCharts.Svg(With($"<figure data-chart=\"one\" data-subject=\"How alike?\">{Boxes}</figure>"), StyleFiles.Css, "one")!));
        svg.Descendants().Attributes().Select(attribute => attribute.Name.LocalName).ShouldNotContain("class");
        svg.ToString().ShouldNotContain("var(");
        svg.ToString().ShouldNotContain("url(");
        svg.Elements().First().Value.ShouldBe("Meridian, round 1 · Attune");
        svg.Elements().Skip(1).First().Value.ShouldBe("How alike?\nBusiness 3, IT 2");
        var fills = svg.Descendants().Attributes("fill").Select(fill => fill.Value).ToList();
        fills.ShouldContain("#1d3f8c");
        fills.ShouldContain("#b04a00");
        svg.Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value).ShouldBe(["halfway", "How alike?", "Business 3, IT 2"]);
    }

    [Fact]
    public void A_picture_has_the_colors_of_the_sides_on_white()
    {
        using var bitmap = SkiaSharp.SKBitmap.Decode(PageCharts.Png(With($"<figure data-chart=\"one\">{Boxes}</figure>"), StyleFiles.Css, "one"));
        bitmap.Width.ShouldBe(2128);
        bitmap.GetPixel(4, 4).ShouldBe(SkiaSharp.SKColors.White);
        // The middle of the box of Business: 20, 14 of 400, two and a half times as large, past the margin, at two pixels a unit.
        bitmap.GetPixel((int)(2 * (32 + (20 * 2.5))), (int)(2 * (32 + (14 * 2.5)))).ShouldBe(SkiaSharp.SKColor.Parse("#1d3f8c"));
        bitmap.GetPixel((int)(2 * (32 + (60 * 2.5))), (int)(2 * (32 + (44 * 2.5)))).ShouldBe(SkiaSharp.SKColor.Parse("#b04a00"));
    }

    [Fact]
    public void A_chart_that_is_not_there_gives_nothing()
    {
        PageCharts.Svg(With(Boxes), StyleFiles.Css, "one").ShouldBeNull();
        PageCharts.Png(With("<div data-chart=\"one\"></div>"), StyleFiles.Css, "one").ShouldBeNull();
    }

    [Fact]
    public void Drawings_of_one_chart_stand_under_each_other_each_with_its_words()
    {
        var one = Height($"<div data-chart=\"c\">{Boxes}</div>");
        Height($"<div data-chart=\"c\">{Boxes}{Boxes}</div>").ShouldBeGreaterThan(one * 1.5);
        var svg = System.Text.Encoding.UTF8.GetString(PageCharts.Svg(With($"<div data-chart=\"c\"><table><tr data-subject=\"Finance\"><td>{Boxes}</td></tr><tr data-subject=\"Plants\"><td>{Boxes}</td></tr></table></div>"), StyleFiles.Css, "c")!);
        svg.ShouldContain("Finance\nBusiness 3, IT 2\nPlants\nBusiness 3, IT 2");

        static double Height(string body) => double.Parse(XElement.Parse(System.Text.Encoding.UTF8.GetString(PageCharts.Svg(With(body), StyleFiles.Css, "c")!)).Attribute("height")!.Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void What_people_wrote_cannot_leave_the_words_of_a_chart()
        => XElement.Parse(System.Text.Encoding.UTF8.GetString(PageCharts.Svg(With($"<figure data-chart=\"one\" data-subject=\"&lt;script&gt;&quot;&amp;\u0001\">{Boxes}</figure>"), StyleFiles.Css, "one")!))
            .Descendants().Select(element => element.Name.LocalName).ShouldNotContain("script");
}

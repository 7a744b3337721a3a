using AngleSharp.Html.Parser;
using Attune.Print.Css;

namespace Attune.Print.Tests;

public sealed class StylesTests
{
    private static readonly Medium Paper = new(true, 658, 960);
    private static readonly LengthScale Scale = new(10, 16, Paper);

    [Theory]
    [InlineData("12px", 12)]
    [InlineData("1.5em", 15)]
    [InlineData(".5rem", 8)]
    [InlineData("72pt", 96)]
    [InlineData("10vw", 65.8)]
    [InlineData("calc(1rem + 2 * 3px)", 22)]
    [InlineData("calc(1rem * -1)", -16)]
    [InlineData("clamp(2rem, 1rem + 10px, 3rem)", 32)]
    [InlineData("min(4px, 1em)", 4)]
    [InlineData("max(1.5px, .08em)", 1.5)]
    public void Lengths_are_read_as_a_browser_reads_them(string text, double pixels) => LengthReader.Read(text, Scale)!.Value.Pixels.ShouldBe(pixels, .001);

    [Fact]
    public void A_part_of_the_place_is_known_only_there() => LengthReader.Read("calc(50% - 4px)", Scale)!.Value.Of(200).ShouldBe(96, .001);

    [Theory]
    [InlineData("auto")]
    [InlineData("none")]
    [InlineData("")]
    public void A_word_is_no_length(string text) => LengthReader.Read(text, Scale).ShouldBeNull();

    [Theory]
    [InlineData("print", true)]
    [InlineData("screen", false)]
    [InlineData("(min-width: 40rem), print", true)]
    [InlineData("screen and (max-width: 40rem)", false)]
    [InlineData("(max-width: 40rem)", false)]
    [InlineData("(min-width: 64rem)", false)]
    [InlineData("(prefers-contrast: more)", false)]
    public void Rules_for_paper_are_those_for_a_page_of_this_width(string query, bool fits) => Paper.Fits(query).ShouldBe(fits);

    [Fact]
    public void A_later_layer_wins_over_a_stronger_selector_of_an_earlier_one()
        => StyleOf("<p class=\"a\" id=\"x\">t</p>", "@layer one, two; @layer two { p { color: #111111; } } @layer one { #x.a { color: #222222; } }").Color.Hex.ShouldBe("#111111");

    [Fact]
    public void Within_a_layer_the_stronger_selector_wins_and_among_equals_the_later()
        => StyleOf("<p class=\"a\">t</p>", "@layer one { p.a { color: #111111; } p { color: #222222; } .a { font-size: 10px; } .a { font-size: 12px; } }").ShouldSatisfyAllConditions(style => style.Color.Hex.ShouldBe("#111111"), style => style.FontSize.ShouldBe(12));

    [Fact]
    public void A_color_for_light_and_dark_is_the_light_one_on_paper()
        => StyleOf("<p>t</p>", ":root { --ink: light-dark(#1c1b18, #f3f0e8); } p { color: var(--ink); }").Color.Hex.ShouldBe("#1c1b18");

    [Fact]
    public void What_only_a_pointer_or_a_finger_does_is_not_on_paper()
        => StyleOf("<p>t</p>", "p { color: #111111; } p:hover { color: #222222; } p:target { color: #333333; } p:focus-visible { color: #444444; }").Color.Hex.ShouldBe("#111111");

    private static Style StyleOf(string html, string css)
    {
        var page = new HtmlParser().ParseDocument(html);
        var styles = new StyleReader([css], Paper);
        var element = page.QuerySelector("p")!;
        return styles.Read(element, styles.Read(page.Body!, styles.Read(page.DocumentElement, new Style())));
    }
}

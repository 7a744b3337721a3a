namespace Attune.Decks.Tests;

/// <summary>Whatever people write, a slide holds it: readable, in its direction, never cut without saying so.</summary>
public sealed class HostileTextTests
{
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    [Fact]
    public void Markup_and_formulas_are_text_and_what_is_not_seen_is_gone()
    {
        using var deck = DeckFileTests.Open("hostile");
        var said = OpenedDeck.Text(OpenedDeck.Xml(deck.Slides.First()));
        said.ShouldContain("=cmd|'/c calc'!A1 <a:t>&amp;</a:t>");
        said.ShouldContain("👩‍👩‍👧‍👦");
        said.ShouldNotContain("\u202e");
        deck.AllText.ShouldNotContain("<f>", Case.Sensitive, "no cell of a workbook is a formula");
    }

    [Fact]
    public void A_paragraph_from_right_to_left_is_set_so_and_its_neighbors_are_not()
    {
        using var deck = new OpenedDeck(DeckFile.Write(Sample.Room with { Cards = [Sample.Room.Cards[1] with { Business = Sample.Room.Cards[1].Business with { Sentences = [new("כל מפעל סוגר את החודש בשלושה ימים")] } }] }, Sample.English));
        var paragraphs = deck.Slides.SelectMany(slide => OpenedDeck.Xml(slide).Descendants(A + "p")).ToLookup(paragraph => (string?)paragraph.Element(A + "pPr")?.Attribute("rtl") == "1");
        paragraphs[true].ShouldAllBe(paragraph => string.Concat(paragraph.Descendants(A + "t").Select(text => text.Value)).Contains("כל מפעל"));
        paragraphs[true].Count().ShouldBeGreaterThan(0);
        paragraphs[false].Count().ShouldBeGreaterThan(50);
    }

    [Fact]
    public void A_text_that_is_too_long_for_its_slide_stands_in_full_in_the_notes_and_the_slide_says_so()
    {
        using var deck = DeckFileTests.Open("long");
        var decisions = deck.Slides.First(slide => OpenedDeck.Text(OpenedDeck.Xml(slide)).Contains("Review date", StringComparison.Ordinal));
        OpenedDeck.Text(OpenedDeck.Xml(decisions)).ShouldContain("Texts that end in “…” stand in full in the notes.");
        OpenedDeck.Text(OpenedDeck.Xml(decisions)).ShouldNotContain(Hostile.Long);
        OpenedDeck.Notes(decisions).ShouldContain(Hostile.Long);
        deck.Slides.Count().ShouldBeLessThan(60, "nobody presents a hundred slides");
    }

    [Theory]
    [MemberData(nameof(DeckFileTests.All), MemberType = typeof(DeckFileTests))]
    public void Nothing_stands_beyond_its_slide(string name)
    {
        using var deck = DeckFileTests.Open(name);
        foreach (var frame in deck.Slides.SelectMany(slide => OpenedDeck.Xml(slide).Descendants().Where(element => element.Name.LocalName == "graphicFrame")))
        {
            var (offset, extent) = (frame.Descendants(A + "off").First(), frame.Descendants(A + "ext").First(element => element.Attribute("cx") is not null));
            ((long)offset.Attribute("x")! + (long)extent.Attribute("cx")!).ShouldBeLessThanOrEqualTo(12_192_000 - (48 * 12_700));
            // The rule above the footer stands at 498 points.
            ((long)offset.Attribute("y")! + (long)extent.Attribute("cy")!).ShouldBeLessThanOrEqualTo(498 * 12_700, OpenedDeck.Text(frame)[..Math.Min(200, OpenedDeck.Text(frame).Length)]);
            frame.Descendants(A + "tr").Sum(row => (long)row.Attribute("h")!).ShouldBeLessThanOrEqualTo((long)extent.Attribute("cy")!);
        }
    }
}

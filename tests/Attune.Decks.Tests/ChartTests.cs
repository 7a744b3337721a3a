using System.IO.Compression;
using Attune.Analysis.Rounds;
using DocumentFormat.OpenXml.Packaging;

namespace Attune.Decks.Tests;

/// <summary>Charts are native: what they draw is what their workbook holds, and that is what the record says.</summary>
public sealed class ChartTests
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData("room")]
    [InlineData("sponsor")]
    [InlineData("hostile")]
    public void What_a_chart_draws_stands_in_the_cells_that_it_names(string name)
    {
        using var deck = DeckFileTests.Open(name);
        var compared = 0;
        foreach (var chart in deck.Slides.SelectMany(slide => slide.ChartParts))
        {
            var cells = Cells(chart);
            foreach (var reference in OpenedDeck.Xml(chart).Descendants().Where(element => element.Name == C + "numRef" || element.Name == C + "strRef"))
            {
                var named = Named(reference.Element(C + "f")!.Value).ToArray();
                var cache = reference.Elements().Last();
                ((int)cache.Element(C + "ptCount")!.Attribute("val")!).ShouldBe(named.Length);
                var drawn = cache.Elements(C + "pt").ToDictionary(point => named[(int)point.Attribute("idx")!], point => point.Element(C + "v")!.Value);
                foreach (var cell in named)
                {
                    drawn.GetValueOrDefault(cell, "").ShouldBe(cells.GetValueOrDefault(cell, ""), $"{chart.Uri} {cell}");
                    compared++;
                }
            }
        }

        compared.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void The_bars_of_a_statement_are_its_votes()
    {
        using var deck = DeckFileTests.Open("room");
        var cells = Cells(deck.Slide("2 statements passed").ChartParts.Single());
        string[] labels = [.. Enumerable.Range(2, 6).Select(row => cells[$"A{row}"])];
        // Passed first; of statement 3 so few voted that no number is shown.
        labels.ShouldBe(["1 Business", "1 IT", "3 Business", "3 IT", "2 Business", "2 IT"]);
        (cells["B2"], cells["D2"]).ShouldBe(("4", "0"));
        (cells["C3"], cells["E3"]).ShouldBe(("3", "-1"));
        cells.Keys.Where(cell => cell.EndsWith('4') || cell.EndsWith('5')).ShouldBe(["A4", "A5"], ignoreOrder: true);
        (cells["C7"], cells["E7"]).ShouldBe(("2", "-2"));
    }

    [Fact]
    public void A_dumbbell_stands_where_a_side_expected_the_answers_and_ends_where_they_were_found()
    {
        using var deck = DeckFileTests.Open("room");
        var cells = Cells(deck.Slide("You agree more").ChartParts.Single());
        (cells["B1"], cells["C1"], cells["D1"], cells["E1"]).ShouldBe(("Business expected", "Found", "IT expected", "Ruth expected"));
        (cells["B2"], cells["C2"], cells["D2"], cells["E2"]).ShouldBe((Of(Likeness.VeryDifferent), Of(Likeness.Alike), Of(Likeness.HalfAndHalf), Of(Likeness.Different)));
        cells.ShouldNotContainKey("C4", "of the last question nothing was found");
        cells.ShouldNotContainKey("D4");
        // One line a side and question of which both ends are known.
        OpenedDeck.Xml(deck.Slide("You agree more").ChartParts.Single()).Descendants(C + "xVal").Select(values => values.Descendants(C + "f").FirstOrDefault()?.Value ?? "").Where(range => range.Contains("$B$", StringComparison.Ordinal) && range.Contains("$C$", StringComparison.Ordinal)).Count().ShouldBe(2);

        static string Of(Likeness likeness) => ((int)likeness).ToString(CultureInfo.InvariantCulture);
    }

    // The cells of a range such as Sheet1!$B$2:$C$3, row by row.
    private static IEnumerable<string> Named(string range)
    {
        string[] ends = [.. range["Sheet1!".Length..].Replace("$", "", StringComparison.Ordinal).Split(':')];
        var (first, last) = (ends[0], ends[^1]);
        return from row in Enumerable.Range(Row(first), Row(last) - Row(first) + 1)
               from column in Enumerable.Range(first[0], last[0] - first[0] + 1)
               select $"{(char)column}{row}";

        static int Row(string cell) => int.Parse(cell[1..], CultureInfo.InvariantCulture);
    }

    private static Dictionary<string, string> Cells(ChartPart chart)
    {
        using var stream = chart.EmbeddedPackagePart!.GetStream();
        using var zip = new ZipArchive(stream);
        using var sheet = zip.Entries.Single(entry => entry.FullName.Contains("sheet", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal) && !entry.FullName.Contains("workbook", StringComparison.Ordinal)).Open();
        return XElement.Load(sheet).Descendants(S + "c").ToDictionary(cell => cell.Attribute("r")!.Value, cell => cell.Value);
    }
}

using System.Globalization;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Outline;
using static Attune.Print.Tests.PrintedPage;

namespace Attune.Print.Tests;

public sealed class PrintedDocumentTests
{
    private static string Rows(int count)
        => $"<h2>Aims</h2><table class=\"table\"><thead><tr><th scope=\"col\">Aim</th><th scope=\"col\">Who</th></tr></thead><tbody>{string.Concat(Enumerable.Range(1, count).Select(row => $"<tr><th scope=\"row\">Aim {row}</th><td>Leader {row}</td></tr>"))}</tbody></table>";

    [Fact]
    public void The_text_of_a_page_is_the_text_of_the_file_in_the_same_order()
        => Bare(Read(OnPaper("<h1>Where they meet</h1><p>Training in the <b>last</b> week is too late.</p><ul><li>One</li><li>Two</li></ul><p>“Quoted” — and so on…</p>")))
            .ShouldBe(Bare("Where they meet Training in the last week is too late. • One • Two “Quoted” — and so on…"));

    [Fact]
    public void The_same_page_gives_the_same_bytes() => OnPaper(Rows(40)).ShouldBe(OnPaper(Rows(40)));

    [Fact]
    public void A_file_names_its_title_its_language_and_its_structure()
    {
        var pdf = OnPaper("<h1>Finding</h1><p>Text</p>");
        using var document = Open(pdf);
        document.Information.Title.ShouldBe("Meridian, round 1 · Attune");
        document.Information.Producer.ShouldBe("Attune");
        document.TryGetXmpMetadata(out var metadata).ShouldBeTrue();
        metadata!.GetXDocument()!.ToString().ShouldContain("Meridian, round 1");
        var catalog = document.Structure.Catalog.CatalogDictionary.Data;
        catalog["Lang"].ToString()!.ShouldContain("en");
        catalog.Keys.ShouldContain("StructTreeRoot");
        catalog.Keys.ShouldContain("MarkInfo");
    }

    [Fact]
    public void Headings_are_bookmarks_with_those_of_parts_below()
    {
        using var document = Open(OnPaper("<article><h1>Report</h1><h2>First</h2><p>a</p><h3>Inside</h3><p>b</p><h2>Second</h2></article>"));
        document.TryGetBookmarks(out var bookmarks).ShouldBeTrue();
        var report = bookmarks!.Roots.ShouldHaveSingleItem();
        report.Title.ShouldBe("Report");
        report.Children.Select(child => child.Title).ShouldBe(["First", "Second"]);
        report.Children[0].Children.ShouldHaveSingleItem().Title.ShouldBe("Inside");
    }

    [Fact]
    public void A_link_leads_to_its_place_and_one_to_nothing_is_text()
    {
        using var document = Open(OnPaper($"<p><a href=\"#far\">Go</a> <a href=\"#nowhere\">Stay</a> <a href=\"https://example.org/a(b)\">Out</a> <a href=\"/programs\">Host</a></p>{Rows(90)}<section id=\"far\"><h2>Far</h2></section>"));
        var links = document.GetPage(1).GetAnnotations().Where(annotation => annotation.Type == AnnotationType.Link).ToList();
        links.Count.ShouldBe(2);
        links[0].Content.ShouldBe("Go");
        links[1].Content.ShouldBe("Out");
        Read(document.GetPage(document.NumberOfPages)).Aggregate("", (text, letter) => text + letter).ShouldEndWith("Far");
        Bare(string.Concat(document.GetPages().SelectMany(Read))).ShouldStartWith("GoStayOutHost");
    }

    [Fact]
    public void The_head_of_a_table_stands_on_each_of_its_pages_and_is_read_once()
    {
        var pdf = OnPaper(Rows(200));
        using var document = Open(pdf);
        document.NumberOfPages.ShouldBeGreaterThan(3);
        foreach (var page in document.GetPages()) { page.Text.ShouldContain("Who"); }
        Read(pdf).Split("Who").Length.ShouldBe(2);
    }

    [Fact]
    public void Every_page_tells_its_number_and_the_document()
    {
        using var document = Open(OnPaper(Rows(100)));
        foreach (var page in document.GetPages())
        {
            page.Text.ShouldContain($"Page {page.Number} of {document.NumberOfPages}");
            page.Text.ShouldContain("Meridian, round 1");
        }
    }

    [Theory]
    [InlineData("en-GB", 595, 842)]
    [InlineData("en-US", 612, 792)]
    [InlineData("en-CA", 612, 792)]
    [InlineData("", 595, 842)]
    public void Paper_is_what_the_reader_has(string culture, int width, int height)
    {
        using var document = Open(OnPaper("<p>Text</p>", CultureInfo.GetCultureInfo(culture)));
        ((int)Math.Round(document.GetPage(1).Width)).ShouldBe(width);
        ((int)Math.Round(document.GetPage(1).Height)).ShouldBe(height);
    }

    [Fact]
    public void What_paper_does_not_show_is_not_in_the_file()
        => Bare(Read(OnPaper("<p>Seen<span class=\"hidden-text\"> for who hears</span></p><p class=\"no-print\">Press here</p><details><summary>Folded</summary><p>Inside</p></details><section class=\"evidence\"><p>Sheet</p></section>")))
            .ShouldBe("Seen");

    [Fact]
    public void Ligatures_accents_and_letters_that_no_font_has_are_found_as_they_were_written()
    {
        const string Written = "office difficult Ångström Łódź Ελλάδα Привіт Việt \U0001F680 שלום عربي 漢字";
        var read = Bare(Read(OnPaper($"<p>{Written}</p>")));
        foreach (var word in Written.Split(' ')) { read.ShouldContain(word); }
    }

    [Fact]
    public void Words_that_run_to_the_left_are_seen_from_right_to_left_and_read_in_order()
    {
        using var document = Open(OnPaper("<p>He said <bdi>שלום עולם</bdi> twice.</p>"));
        var letters = document.GetPage(1).Letters;
        var (first, last) = (letters.First(letter => letter.Value == "ש"), letters.Last(letter => letter.Value == "ם"));
        first.StartBaseLine.X.ShouldBeGreaterThan(last.StartBaseLine.X);
        Bare(string.Concat(Read(document.GetPage(1)))).ShouldBe("Hesaidשלוםעולםtwice.");
    }

    [Fact]
    public void An_endless_word_stays_on_the_page()
    {
        var word = new string('w', 3000);
        using var document = Open(OnPaper($"<p>{word}</p><table class=\"table\"><tbody><tr><td>{word}</td><td>b</td></tr></tbody></table>"));
        foreach (var page in document.GetPages()) { page.Letters.ShouldAllBe(letter => letter.BoundingBox.Right <= page.Width - 40); }
        Bare(string.Concat(document.GetPages().SelectMany(Read))).Length.ShouldBe(6001);
    }

    [Fact]
    public void Nothing_is_printed_beyond_the_limits()
    {
        PrintedDocument.Write(Page(Rows(400)), Attune.Report.StyleFiles.Css, English, new() { Pages = 3 }).ShouldBeNull();
        PrintedDocument.Write(Page(Rows(400)), Attune.Report.StyleFiles.Css, English, new() { Characters = 100 }).ShouldBeNull();
    }

    [Fact]
    public void Many_pages_are_printed_in_one_go()
    {
        using var document = Open(OnPaper(string.Concat(Enumerable.Range(1, 2500).Select(number => $"<h2>Part {number}</h2><p>{string.Join(' ', Enumerable.Repeat("word", 40))}</p>"))));
        document.NumberOfPages.ShouldBeGreaterThan(100);
        var bookmarks = document.TryGetBookmarks(out var found) ? found!.Roots : (IReadOnlyList<BookmarkNode>)[];
        bookmarks.Count.ShouldBe(2500);
    }

    [Fact]
    public void A_drawing_with_a_name_is_a_figure_that_says_it()
    {
        var pdf = OnPaper("<svg class=\"draw\" viewBox=\"0 0 100 20\" role=\"img\" aria-label=\"three of four\"><text x=\"0\" y=\"10\" font-size=\"8\">3</text><path class=\"axis\" d=\"M0 15H100\"/></svg><svg class=\"mark\" viewBox=\"0 0 48 24\" aria-hidden=\"true\"><circle class=\"mi\" cx=\"11\" cy=\"12\" r=\"10\"/></svg>");
        using var document = Open(pdf);
        document.GetPage(1).GetMarkedContents().Select(content => content.Tag).Where(tag => tag == "Figure").ShouldHaveSingleItem();
        Read(pdf).ShouldBe("3");
    }
}

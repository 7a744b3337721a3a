using System.IO.Compression;
using Attune.Decks.Contents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Validation;

namespace Attune.Decks.Tests;

/// <summary>The file: valid, the same bytes for the same sitting, and whole as an outline and for those who listen.</summary>
public sealed class DeckFileTests
{
    public static TheoryData<string> All => ["room", "sponsor", "team", "empty", "hostile", "long"];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_version_is_valid(string name)
    {
        using var deck = Open(name);
        foreach (var version in new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 })
        {
            new OpenXmlValidator(version).Validate(deck.Document, TestContext.Current.CancellationToken).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}").ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_embedded_workbooks_are_valid(string name)
    {
        using var deck = Open(name);
        foreach (var workbook in deck.Slides.SelectMany(slide => slide.ChartParts).Select(chart => chart.EmbeddedPackagePart!))
        {
            using var stream = workbook.GetStream();
            using var sheet = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(stream, isEditable: false);
            new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(sheet, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}").ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_slide_has_a_title_of_its_own_and_notes(string name)
    {
        using var deck = Open(name);
        deck.Titles.ShouldAllBe(title => title.Length > 0);
        deck.Titles.ShouldBeUnique();
        deck.Slides.ShouldAllBe(slide => OpenedDeck.Notes(slide).Length > 0);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_slide_uses_only_placeholders_that_its_layout_has(string name)
    {
        XNamespace p = "http://schemas.openxmlformats.org/presentationml/2006/main";
        using var deck = Open(name);
        foreach (var slide in deck.Slides)
        {
            Places(OpenedDeck.Xml(slide)).Except(Places(OpenedDeck.Xml(slide.SlideLayoutPart!))).ShouldBeEmpty(OpenedDeck.Title(slide));
            // Every shape of a slide stands in a placeholder, so that a change of the master changes it.
            OpenedDeck.Xml(slide).Descendants(p + "spTree").Single().Elements().Skip(2).ShouldAllBe(shape => shape.Descendants(p + "ph").Any());
        }

        IEnumerable<string> Places(XElement root) => root.Descendants(p + "ph").Select(place => $"{place.Attribute("type")?.Value} {place.Attribute("idx")?.Value}");
    }

    [Fact]
    public void Pictures_charts_and_tables_say_what_they_show()
    {
        using var deck = Open("room");
        var described = deck.Slides.SelectMany(slide => OpenedDeck.Xml(slide).Descendants()).Where(element => element.Name.LocalName is "graphicFrame" or "pic")
            .Select(shape => shape.Descendants().First(element => element.Name.LocalName == "cNvPr").Attribute("descr")?.Value).ToArray();
        described.Length.ShouldBeGreaterThan(10);
        described.ShouldAllBe(text => text != null && text.Length > 10);
    }

    [Fact]
    public void Every_table_marks_its_header_row()
    {
        using var deck = Open("room");
        deck.Slides.SelectMany(slide => OpenedDeck.Xml(slide).Descendants()).Where(element => element.Name.LocalName == "tblPr").ShouldAllBe(table => table.Attribute("firstRow")!.Value == "1");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_same_sitting_is_the_same_bytes(string name)
        => DeckFile.Write(Content(name), Sample.English).SequenceEqual(DeckFile.Write(Content(name), Sample.English)).ShouldBeTrue();

    [Fact]
    public void The_package_tells_nothing_of_when_and_where_it_was_made()
    {
        using var zip = new ZipArchive(new MemoryStream(DeckFile.Write(Sample.Room, Sample.English)));
        zip.Entries.Select(entry => entry.LastWriteTime.DateTime).Distinct().ShouldBe([new DateTime(2000, 1, 1)]);
        zip.Entries[0].FullName.ShouldBe("[Content_Types].xml");
        zip.Entries.ShouldNotContain(entry => entry.FullName.EndsWith(".psmdcp", StringComparison.Ordinal));
    }

    [Fact]
    public void The_cloud_is_a_vector_with_pixels_for_programs_that_draw_none()
    {
        using var deck = Open("room");
        var slide = deck.Slide("Six words are shared");
        var blip = OpenedDeck.Xml(slide).Descendants().Single(element => element.Name.LocalName == "blip");
        XNamespace r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        slide.GetPartById(blip.Attribute(r + "embed")!.Value).ContentType.ShouldBe("image/png");
        var svg = slide.GetPartById(blip.Descendants().Single(element => element.Name.LocalName == "svgBlip").Attribute(r + "embed")!.Value);
        svg.ContentType.ShouldBe("image/svg+xml");
        OpenedDeck.Xml(svg).Descendants().ShouldNotContain(element => element.Name.LocalName == "text", "letters are outlines, because the font is not where the deck is shown");
    }

    [Fact]
    public void Dates_and_numbers_are_those_of_the_reader()
    {
        using var english = new OpenedDeck(DeckFile.Write(Sample.Room, Sample.English));
        using var german = new OpenedDeck(DeckFile.Write(Sample.Room with { Record = Sample.Record with { Benefits = [Sample.Record.Benefits[0] with { Baseline = 9.5m }] } }, CultureInfo.GetCultureInfo("de-DE")));
        english.AllText.ShouldContain("29 January 2027");
        german.AllText.ShouldContain("29 Januar 2027");
        german.AllText.ShouldContain("9,5 → 5");
        german.AllText.ShouldContain("lang=\"de-DE\"");
    }

    [Fact]
    public void A_room_of_one_leader_a_side_and_a_sitting_without_anything_are_decks_too()
    {
        using var small = new OpenedDeck(DeckFile.Write(Sample.Room with { Record = Sample.Record with { Leaders = new(1, 1) } }, Sample.English));
        small.Titles.ShouldContain("2 leaders answered 3 questions, each alone");
        using var empty = Open("empty");
        empty.Titles.ShouldBe(["Meridian, round 1", "Nothing is agreed or open yet", "Next: name an owner and a date for what is open"]);
    }

    internal static OpenedDeck Open(string name) => new(DeckFile.Write(Content(name), Sample.English));

    internal static DeckContent Content(string name) => name switch
    {
        "room" => Sample.Room,
        "sponsor" => Sample.Sponsor,
        "team" => Sample.Team,
        "empty" => Sample.Empty,
        "hostile" => Hostile.Room(Hostile.Text),
        "long" => Hostile.Room(Hostile.Long),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such sample."),
    };
}

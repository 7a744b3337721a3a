using Attune.Decks.Design;
using Attune.Decks.Drawing;
using Attune.Decks.Slides;
using Attune.Decks.Typesetting;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using static Attune.Decks.Drawing.Names;

namespace Attune.Decks.Packaging;

/// <summary>
/// Slides as a .pptx package. The library holds parts and relationships together; every id is given, so that nothing in the file is left to chance.
/// </summary>
internal sealed class DeckPackage
{
    private static readonly string[] Dated = ["created", "modified"];

    private readonly Deck _deck;
    private readonly TextDrawing _text;
    private readonly PresentationPart _presentation;
    private readonly Dictionary<Layout, SlideLayoutPart> _layouts = [];
    private readonly NotesMasterPart _notesMaster;

    private DeckPackage(Deck deck, PresentationDocument document)
    {
        (_deck, _text) = (deck, new(deck.Language));
        _presentation = document.AddPresentationPart();
        document.ChangeIdOfPart(_presentation, "rIdPresentation");
        AddMaster();
        _notesMaster = _presentation.AddNewPart<NotesMasterPart>("rIdNotes");
        PartContent.Write(_notesMaster, NotesDrawing.Master());
        PartContent.Write(_notesMaster.AddNewPart<ThemePart>("rId1"), Theme());
        string[] slides = [.. deck.Slides.Select((slide, place) => Add(slide, place + 1))];
        PartContent.Write(_presentation, Presentation(slides));
        PartContent.Write(_presentation.AddNewPart<TableStylesPart>("rIdTables"), new XElement(A + "tblStyleLst", new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName), new XAttribute("def", "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}")));
        PartContent.Write(_presentation.AddNewPart<PresentationPropertiesPart>("rIdProperties"), new XElement(P + "presentationPr", Declared));
        var core = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(core, "rIdCore");
        PartContent.Write(core, Core());
    }

    public static byte[] Write(Deck deck)
    {
        using var bytes = new MemoryStream();
        using (var document = PresentationDocument.Create(bytes, PresentationDocumentType.Presentation)) { _ = new DeckPackage(deck, document); }
        bytes.Position = 0;
        return FixedZip.Repack(bytes);
    }

    private void AddMaster()
    {
        var master = _presentation.AddNewPart<SlideMasterPart>("rIdMaster");
        var theme = master.AddNewPart<ThemePart>("rIdTheme");
        PartContent.Write(theme, Theme());
        _presentation.AddPart(theme, "rIdTheme");
        foreach (var (place, layout) in Layouts.All.Index())
        {
            var part = _layouts[layout] = master.AddNewPart<SlideLayoutPart>(Id(place + 1));
            PartContent.Write(part, MasterDrawing.Draw(layout));
            part.AddPart(master, "rId1");
        }

        PartContent.Write(master, MasterDrawing.Master(Layouts.All.Select((_, place) => Id(place + 1))));
    }

    private string Add(Slide slide, int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"rIdSlide{number}");
        var part = _presentation.AddNewPart<SlidePart>(id);
        part.AddPart(_layouts[slide.Layout], "rId1");
        var notes = part.AddNewPart<NotesSlidePart>("rId2");
        PartContent.Write(notes, new NotesDrawing(_text).Draw(slide.Notes));
        notes.AddPart(part, "rId1");
        notes.AddPart(_notesMaster, "rId2");
        var related = new List<string>();
        foreach (var content in slide.Parts) { related.AddRange(AddContent(part, content, related.Count)); }
        PartContent.Write(part, new SlideDrawing(_text, _deck.Language, _deck.Footer).Draw(slide, Setting.FitHeadline(slide.Layout.Title, slide.Title), related));
        return id;
    }

    private static IEnumerable<string> AddContent(SlidePart slide, SlideItem content, int before)
    {
        if (content is ChartItem drawn)
        {
            var chart = slide.AddNewPart<ChartPart>(Id(before + 3));
            PartContent.Write(chart.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx, "rId1"), ChartWorkbook.Write(drawn.Chart.Sheet));
            PartContent.Write(chart, ChartDrawing.Draw(drawn.Chart, drawn.Place.Box.Height, "rId1"));
            yield return Id(before + 3);
        }

        if (content is PictureItem picture)
        {
            PartContent.Write(slide.AddImagePart(ImagePartType.Png, Id(before + 3)), picture.Png.Span);
            PartContent.Write(slide.AddImagePart(ImagePartType.Svg, Id(before + 4)), picture.Svg.Span);
            yield return Id(before + 3);
            yield return Id(before + 4);
        }
    }

    private static XElement Presentation(IEnumerable<string> slides) => new(
        P + "presentation", Declared, new XAttribute("saveSubsetFonts", "1"), new XAttribute("autoCompressPictures", "0"),
        new XElement(P + "sldMasterIdLst", new XElement(P + "sldMasterId", new XAttribute("id", 2_147_483_648), new XAttribute(R + "id", "rIdMaster"))),
        new XElement(P + "notesMasterIdLst", new XElement(P + "notesMasterId", new XAttribute(R + "id", "rIdNotes"))),
        // Ids of slides begin at 256.
        new XElement(P + "sldIdLst", slides.Select((id, place) => new XElement(P + "sldId", new XAttribute("id", 256 + place), new XAttribute(R + "id", id)))),
        new XElement(P + "sldSz", new XAttribute("cx", Box.Emu(960)), new XAttribute("cy", Box.Emu(540))),
        new XElement(P + "notesSz", new XAttribute("cx", Box.Emu(540)), new XAttribute("cy", Box.Emu(720))));

    private XElement Core()
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/", terms = "http://purl.org/dc/terms/", xsi = "http://www.w3.org/2001/XMLSchema-instance";
        var day = string.Create(CultureInfo.InvariantCulture, $"{_deck.Day:yyyy-MM-dd}T00:00:00Z");
        return new(
            core + "coreProperties", new XAttribute(XNamespace.Xmlns + "cp", core.NamespaceName), new XAttribute(XNamespace.Xmlns + "dc", dc.NamespaceName), new XAttribute(XNamespace.Xmlns + "dcterms", terms.NamespaceName), new XAttribute(XNamespace.Xmlns + "xsi", xsi.NamespaceName),
            new XElement(dc + "title", _deck.Title), new XElement(dc + "creator", "Attune"), new XElement(dc + "language", _deck.Language),
            _deck.Day == default ? null : Dated.Select(name => new XElement(terms + name, new XAttribute(xsi + "type", "dcterms:W3CDTF"), day)));
    }

    private static XElement Theme()
    {
        using var stream = typeof(DeckPackage).Assembly.GetManifestResourceStream("theme.xml") ?? throw new InvalidOperationException("The theme is not embedded.");
        return XElement.Load(stream);
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"rId{number}");
}

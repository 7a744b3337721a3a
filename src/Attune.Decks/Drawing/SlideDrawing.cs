using Attune.Decks.Design;
using Attune.Decks.Slides;
using static Attune.Decks.Drawing.Names;

namespace Attune.Decks.Drawing;

/// <summary>A slide as PresentationML: the title first, then what stands beneath in the order in which it is read.</summary>
/// <param name="text">Draws its text.</param>
/// <param name="language">The language of the deck.</param>
/// <param name="footer">What stands at the foot of every slide but the first.</param>
internal sealed class SlideDrawing(TextDrawing text, string language, string footer)
{
    /// <param name="slide">The slide.</param>
    /// <param name="titleSize">The size of its title in points.</param>
    /// <param name="charts">The id of the relationship to each chart or picture, in their order.</param>
    public XElement Draw(Slide slide, double titleSize, IReadOnlyList<string> charts)
    {
        var related = 0;
        var shapes = new List<XElement> { ShapeDrawing.Placeholder(2, slide.Layout.Title, text.Paragraphs([new Line(slide.Title)], titleSize), fits: true) };
        foreach (var part in slide.Parts)
        {
            var id = shapes.Count + 2;
            shapes.Add(part switch
            {
                TextItem words => ShapeDrawing.Placeholder(id, words.Place, text.Paragraphs(words.Lines, words.Size), fits: true),
                TableItem table => ShapeDrawing.Frame(id, table.Place, table.Place.Box with { Width = table.Grid.Widths.Sum(), Height = table.Grid.Height }, table.Says, TableDrawing.Uri, new TableDrawing(text).Draw(table.Grid)),
                ChartItem chart => ShapeDrawing.Frame(
                    id, chart.Place, chart.Place.Box, chart.Chart.Says, ChartDrawing.Uri,
                    new XElement(C + "chart", new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName), new XAttribute(R + "id", charts[related++]))),
                PictureItem picture => Picture(id, picture, charts[related++], charts[related++]),
                _ => throw new ArgumentOutOfRangeException(nameof(slide), part, "Nothing draws this part."),
            });
        }

        return new(
            P + "sld", Declared,
            new XElement(P + "cSld", new XElement(P + "spTree", ShapeDrawing.Root, shapes, slide.Layout == Layouts.Opening ? [] : MasterDrawing.Feet(shapes.Count + 2, footer, language))),
            new XElement(P + "clrMapOvr", new XElement(A + "masterClrMapping")));
    }

    /// <summary>The pixels, and beside them the outlines for every program that draws SVG.</summary>
    private static XElement Picture(int id, PictureItem picture, string png, string svg)
    {
        var whole = picture.Place.Box;
        var (width, height) = picture.Ratio > whole.Width / whole.Height ? (whole.Width, whole.Width / picture.Ratio) : (whole.Height * picture.Ratio, whole.Height);
        return new(
            P + "pic",
            new XElement(
                P + "nvPicPr", new XElement(P + "cNvPr", new XAttribute("id", id), new XAttribute("name", picture.Place.Name), new XAttribute("descr", picture.Says)),
                new XElement(P + "cNvPicPr", new XElement(A + "picLocks", new XAttribute("noGrp", "1"), new XAttribute("noChangeAspect", "1"))),
                new XElement(P + "nvPr", ShapeDrawing.Reference(picture.Place))),
            new XElement(
                P + "blipFill",
                new XElement(
                    A + "blip", new XAttribute(R + "embed", png),
                    new XElement(A + "extLst", new XElement(
                        A + "ext", new XAttribute("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"),
                        new XElement(Svg + "svgBlip", new XAttribute(XNamespace.Xmlns + "asvg", Svg.NamespaceName), new XAttribute(R + "embed", svg))))),
                new XElement(A + "stretch", new XElement(A + "fillRect"))),
            new XElement(P + "spPr", ShapeDrawing.Transform(A + "xfrm", new(whole.X + ((whole.Width - width) / 2), whole.Y + ((whole.Height - height) / 2), width, height)), new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst"))));
    }
}

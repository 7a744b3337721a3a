using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;

namespace Attune.Decks.Tests;

/// <summary>A written deck as a program reads it.</summary>
internal sealed class OpenedDeck : IDisposable
{
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";

    public OpenedDeck(byte[] bytes) => (Bytes, Document) = (bytes, PresentationDocument.Open(new MemoryStream(bytes), isEditable: false));

    public byte[] Bytes { get; }

    public PresentationDocument Document { get; }

    /// <summary>The slides in the order in which they are shown.</summary>
    public IEnumerable<SlidePart> Slides
        => Document.PresentationPart!.Presentation!.SlideIdList!.Elements<DocumentFormat.OpenXml.Presentation.SlideId>().Select(id => (SlidePart)Document.PresentationPart.GetPartById(id.RelationshipId!.Value!));

    public string[] Titles => [.. Slides.Select(Title)];

    /// <summary>Every text of the package, with those of embedded workbooks.</summary>
    public string AllText => TextsOf(Bytes);

    public static XElement Xml(OpenXmlPart part)
    {
        using var stream = part.GetStream();
        return XElement.Load(stream);
    }

    public static string Title(SlidePart slide) => Text(Placeholder(slide, "title")!);

    public static XElement? Placeholder(SlidePart slide, string type)
        => Xml(slide).Descendants(P + "ph").Where(place => (string?)place.Attribute("type") == type).Select(place => place.Ancestors().First(shape => shape.Parent!.Name == P + "spTree")).FirstOrDefault();

    public static string Text(XElement shape) => string.Join('\n', shape.Descendants(A + "p").Select(paragraph => string.Concat(paragraph.Descendants(A + "t").Select(text => text.Value))));

    public static string Notes(SlidePart slide) => Text(Xml(slide.NotesSlidePart!));

    public SlidePart Slide(string title) => Slides.First(slide => Title(slide).Contains(title, StringComparison.Ordinal));

    public void Dispose() => Document.Dispose();

    private static string TextsOf(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return string.Join('\n', zip.Entries.Select(entry =>
        {
            using var bytes = new MemoryStream();
            using (var stream = entry.Open()) { stream.CopyTo(bytes); }
            return entry.FullName.EndsWith(".xlsx", StringComparison.Ordinal) ? TextsOf(bytes.ToArray()) : System.Text.Encoding.UTF8.GetString(bytes.ToArray());
        }));
    }
}

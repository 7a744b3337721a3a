using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Attune.Decks.Packaging;

/// <summary>Writes the content of a part.</summary>
internal static class PartContent
{
    public static void Write(OpenXmlPart part, XElement root)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var writer = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(writer);
    }

    public static void Write(OpenXmlPart part, ReadOnlySpan<byte> bytes)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        stream.Write(bytes);
    }
}

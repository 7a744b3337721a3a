using System.Globalization;
using System.Text;
using Attune.Print.Drawings;
using Attune.Print.Fonts;
using SkiaSharp;

namespace Attune.Print.Pdf;

/// <summary>A font as a PDF knows it: each letter has a code of its own for what it says, so that ligatures and letters that no font has are still found as text.</summary>
internal sealed class PdfFont(FontFace face, string name)
{
    // The codes of a font that is drawn, and not embedded, are one byte.
    private const int MostDrawn = 255;

    private readonly Dictionary<(ushort Id, string Text), int> _codes = [];
    private readonly List<(ushort Id, string Text, double Width)> _letters = [];

    public string Name { get; } = name;

    public bool IsEmbedded => face.Tables is not null;

    public bool IsFull => !IsEmbedded && _letters.Count == MostDrawn;

    /// <summary>The width by which a reader moves on, in thousandths of the size.</summary>
    public double WidthOf(Glyph glyph) => IsEmbedded ? face.WidthOf(glyph.Id) : _letters[CodeOf(glyph) - 1].Width;

    public bool Holds(Glyph glyph) => _codes.ContainsKey((glyph.Id, glyph.Text));

    public string Hex(Glyph glyph) => CodeOf(glyph).ToString(IsEmbedded ? "X4" : "X2", CultureInfo.InvariantCulture);

    private int CodeOf(Glyph glyph)
    {
        if (_codes.TryGetValue((glyph.Id, glyph.Text), out var known)) { return known; }
        _letters.Add((glyph.Id, glyph.Text, Math.Round(glyph.Advance * 1000)));
        return _codes[(glyph.Id, glyph.Text)] = _letters.Count;
    }

    public int Write(PdfFile file) => IsEmbedded ? WriteEmbedded(file) : WriteDrawn(file);

    private int WriteEmbedded(PdfFile file)
    {
        var font = face.Tables!;
        var subset = FontSubset.Write(font, _letters.Select(letter => letter.Id));
        var data = file.AddStream($"/Length1 {subset.Length}", subset);
        var named = $"{Tag()}+{string.Concat(face.Name.Where(char.IsAsciiLetterOrDigit))}";
        var (above, below) = (PdfFile.Number(face.Ascent * 1000), PdfFile.Number(-face.Descent * 1000));
        var descriptor = file.Add($"<</Type /FontDescriptor /FontName /{named} /Flags 4 /FontBBox [-500 {below} 1500 {above}] /ItalicAngle 0 /Ascent {above} /Descent {below} /CapHeight 660 /StemV 80 /FontFile2 {data} 0 R>>");
        var map = file.AddStream("", [.. _letters.Prepend((Id: (ushort)0, Text: "", Width: 0)).SelectMany(letter => new[] { (byte)(letter.Id >> 8), (byte)letter.Id })]);
        var widths = string.Join(' ', _letters.Select(letter => face.WidthOf(letter.Id).ToString(CultureInfo.InvariantCulture)));
        var descendant = file.Add($"<</Type /Font /Subtype /CIDFontType2 /BaseFont /{named} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor {descriptor} 0 R /DW 0 /W [1 [{widths}]] /CIDToGIDMap {map} 0 R>>");
        return file.Add($"<</Type /Font /Subtype /Type0 /BaseFont /{named} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {file.AddStream("", ToUnicode("X4"))} 0 R>>");
    }

    private int WriteDrawn(PdfFile file)
    {
        using var font = new SKFont(face.Typeface, 1000);
        var procedures = _letters.Select((letter, place) => $"/g{place + 1} {file.AddStream("", Drawn(font, letter))} 0 R");
        var widths = string.Join(' ', _letters.Select(letter => PdfFile.Number(letter.Width)));
        var names = string.Concat(Enumerable.Range(1, _letters.Count).Select(code => $"/g{code}"));
        return file.Add($"<</Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [.001 0 0 .001 0 0] /CharProcs <<{string.Concat(procedures)}>> /Encoding <</Type /Encoding /Differences [1 {names}]>> /FirstChar 1 /LastChar {_letters.Count} /Widths [{widths}] /Resources <<>> /ToUnicode {file.AddStream("", ToUnicode("X2"))} 0 R>>");
    }

    private static byte[] Drawn(SKFont font, (ushort Id, string Text, double Width) letter)
    {
        using var outline = font.GetGlyphPath(letter.Id);
        var drawn = new StringBuilder($"{PdfFile.Number(letter.Width)} 0 -500 -500 1500 1500 d1\n");
        if (outline is not null)
        {
            // Outlines come with their height counted downward.
            outline.Transform(SKMatrix.CreateScale(1, -1));
            PathOperators.Append(drawn, PathReader.From(outline));
            drawn.Append("f\n");
        }

        return Encoding.ASCII.GetBytes(drawn.ToString());
    }

    /// <summary>What each code says, so that text can be searched, copied and read aloud.</summary>
    private byte[] ToUnicode(string format)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
        map.Append(CultureInfo.InvariantCulture, $"1 begincodespacerange\n<{0.ToString(format, CultureInfo.InvariantCulture)}> <{(IsEmbedded ? "FFFF" : "FF")}>\nendcodespacerange\n");
        foreach (var hundred in _letters.Select((letter, place) => (letter.Text, Code: place + 1)).Where(letter => letter.Text.Length > 0).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{hundred.Length} beginbfchar\n");
            foreach (var (text, code) in hundred) { map.Append(CultureInfo.InvariantCulture, $"<{code.ToString(format, CultureInfo.InvariantCulture)}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>\n"); }
            map.Append("endbfchar\n");
        }

        return Encoding.ASCII.GetBytes(map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString());
    }

    // Six letters before its name say that a font is a subset; they follow from the name, so that two are never confused.
    private string Tag() => string.Concat(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(face.Name + Name)).Take(6).Select(part => (char)('A' + (part % 26))));
}

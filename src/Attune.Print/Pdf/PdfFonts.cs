using System.Globalization;
using Attune.Print.Fonts;

namespace Attune.Print.Pdf;

/// <summary>The fonts of a document, in the order in which they were first used.</summary>
internal sealed class PdfFonts
{
    private readonly Dictionary<FontFace, List<PdfFont>> _fonts = [];
    private readonly List<PdfFont> _all = [];

    /// <summary>The font in which a letter is written.</summary>
    public PdfFont For(FontFace face, Glyph glyph)
    {
        if (!_fonts.TryGetValue(face, out var fonts)) { _fonts[face] = fonts = []; }
        if (fonts.FirstOrDefault(font => font.Holds(glyph)) is { } known) { return known; }
        if (fonts.Count > 0 && !fonts[^1].IsFull) { return fonts[^1]; }
        var font = new PdfFont(face, string.Create(CultureInfo.InvariantCulture, $"F{_all.Count + 1}"));
        fonts.Add(font);
        _all.Add(font);
        return font;
    }

    /// <returns>The dictionary to which all pages refer.</returns>
    public string Write(PdfFile file) => $"<<{string.Concat(_all.Select(font => $"/{font.Name} {font.Write(file)} 0 R "))}>>";
}

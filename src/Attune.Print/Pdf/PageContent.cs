using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using Attune.Print.Css;
using Attune.Print.Drawings;
using Attune.Print.Fonts;
using Attune.Print.Pages;

namespace Attune.Print.Pdf;

/// <summary>What one page draws, in CSS pixels from its upper left corner. Everything belongs to a part of the document, or is marked as decoration.</summary>
internal sealed class PageContent
{
    private readonly PdfFonts _fonts;
    private readonly StringBuilder _content = new();
    private readonly StringBuilder _letters = new();
    private TagNode? _open;
    private bool _isOpen;
    private Ink? _fill;
    private (PdfFont? Font, double Size, double X, double Y) _pen;

    public PageContent(PdfFonts fonts, PageSheet sheet, int page)
    {
        (_fonts, Page) = (fonts, page);
        _content.Append(CultureInfo.InvariantCulture, $"{N(PageSheet.PointsPerPixel)} 0 0 {N(-PageSheet.PointsPerPixel)} {N(PageSheet.Side)} {N(sheet.Height - PageSheet.Top)} cm\n");
    }

    public int Page { get; }

    /// <summary>The parts of the document in the order of their numbers on this page.</summary>
    public List<TagNode> Marked { get; } = [];

    /// <summary>What is drawn from now on belongs to this part; null for decoration.</summary>
    public void BelongsTo(TagNode? node)
    {
        if (_isOpen && _open == node) { return; }
        Close();
        (_open, _isOpen) = (node, true);
        if (node is null) { _content.Append("/Artifact BMC\n"); return; }
        _content.Append(CultureInfo.InvariantCulture, $"/{node.Tag} <</MCID {Marked.Count}>> BDC\n");
        node.Kids.Add(new TagKid(null, Page, Marked.Count));
        Marked.Add(node);
    }

    public void Rectangle(double x, double y, double width, double height, Ink color)
    {
        EndText();
        Fill(color);
        _content.Append(CultureInfo.InvariantCulture, $"{N(x)} {N(y)} {N(width)} {N(height)} re f\n");
    }

    public void Line(double x1, double y1, double x2, double y2, double width, Ink color, Stroke stroke)
    {
        EndText();
        var dashes = stroke switch { Stroke.Dotted => $"[0 {N(width * 2)}] 0 d 1 J", Stroke.Dashed => $"[{N(width * 3)} {N(width * 2)}] 0 d", _ => "" };
        _content.Append(CultureInfo.InvariantCulture, $"q {Color(color)} RG {N(width)} w {dashes} {N(x1)} {N(y1)} m {N(x2)} {N(y2)} l S Q\n");
    }

    /// <summary>Letters from a point on their line.</summary>
    public void Letters(GlyphRun run, double x, double y, double size, double spacing, Ink color)
    {
        if (run.IsRightToLeft) { LettersFromRight(run, x, y, size, spacing, color); return; }
        foreach (var glyph in run.Glyphs) { x += Letter(run, glyph, x, y, size, spacing, color); }
    }

    public void Draw(Picture picture, double x, double y)
    {
        EndText();
        _content.Append(CultureInfo.InvariantCulture, $"q 1 0 0 1 {N(x)} {N(y)} cm\n");
        foreach (var shape in picture.Shapes)
        {
            if (shape is PathShape path) { Draw(path); }
            else if (shape is TextShape text) { Draw(text); }
        }

        _content.Append("Q\n");
        _fill = null;
    }

    public byte[] Bytes()
    {
        Close();
        return Encoding.ASCII.GetBytes(_content.ToString());
    }

    private void Draw(PathShape shape)
    {
        var paint = shape.Paint;
        if (paint.Fill is null && (paint.Line is null || paint.LineWidth <= 0)) { return; }
        _content.Append(CultureInfo.InvariantCulture, $"q {Matrix(shape.Matrix)} cm\n");
        if (paint.Fill is { } fill) { _content.Append(CultureInfo.InvariantCulture, $"{Color(fill)} rg\n"); }
        var isLined = paint.Line is not null && paint.LineWidth > 0;
        if (isLined) { _content.Append(CultureInfo.InvariantCulture, $"{Color(paint.Line!.Value)} RG {N(paint.LineWidth)} w {(paint.IsRound ? "1 J 1 j " : "")}{Dashes(paint.Dashes)}\n"); }
        PathOperators.Append(_content, shape.Parts);
        _content.Append((paint.Fill is not null, isLined) switch { (true, true) => "B\nQ\n", (true, false) => "f\nQ\n", _ => "S\nQ\n" });
    }

    private static string Dashes(ImmutableArray<double> dashes) => dashes.IsEmpty ? "" : $"[{string.Join(' ', dashes.Select(N))}] 0 d";

    private void Draw(TextShape shape)
    {
        _content.Append(CultureInfo.InvariantCulture, $"q {Matrix(shape.Matrix)} cm {N(shape.Stretched)} 0 0 1 {N(shape.X)} {N(shape.Y)} cm\n");
        _fill = null;
        var x = 0.0;
        foreach (var run in shape.Runs)
        {
            Letters(run, x, 0, shape.Size, 0, shape.Color);
            x += run.Width * shape.Size;
        }

        EndText();
        _content.Append("Q\n");
        _fill = null;
    }

    // In the order in which they are read, each at its own place.
    private void LettersFromRight(GlyphRun run, double x, double y, double size, double spacing, Ink color)
    {
        x += (run.Width * size) + (run.Glyphs.Length * spacing);
        foreach (var glyph in run.Glyphs.Reverse())
        {
            x -= (glyph.Advance * size) + spacing;
            Letter(run, glyph, x, y, size, spacing, color);
        }
    }

    private double Letter(GlyphRun run, Glyph glyph, double x, double y, double size, double spacing, Ink color)
    {
        var font = _fonts.For(run.Face, glyph);
        var code = font.Hex(glyph);
        var (left, line) = (x + (glyph.Right * size), y - (glyph.Up * size));
        Fill(color);
        // A letter that stands where the one before it ends needs no place of its own.
        if (_pen.Font != font || _pen.Size != size || Math.Abs(_pen.Y - line) > .001 || Math.Abs(left - _pen.X) > size) { BeginText(font, size, left, line); }
        else if (Math.Abs(left - _pen.X) > .002 * size) { _letters.Append(CultureInfo.InvariantCulture, $">{N((_pen.X - left) / size * 1000)}<"); }
        _letters.Append(code);
        _pen = (font, size, left + (font.WidthOf(glyph) / 1000 * size), line);
        return (glyph.Advance * size) + spacing;
    }

    private void BeginText(PdfFont font, double size, double x, double y)
    {
        EndText();
        _content.Append(CultureInfo.InvariantCulture, $"BT /{font.Name} {N(size)} Tf 1 0 0 -1 {N(x)} {N(y)} Tm [<");
        _pen = (font, size, x, y);
    }

    private void EndText()
    {
        if (_pen.Font is null) { return; }
        _content.Append(_letters.Replace("<>", "")).Append(">] TJ ET\n");
        _letters.Clear();
        _pen = default;
    }

    private void Close()
    {
        EndText();
        if (_isOpen) { _content.Append("EMC\n"); }
        (_open, _isOpen) = (null, false);
    }

    private void Fill(Ink color)
    {
        if (_fill == color) { return; }
        EndText();
        _content.Append(CultureInfo.InvariantCulture, $"{Color(color)} rg\n");
        _fill = color;
    }

    private static string Color(Ink color) => $"{N(color.Red / 255.0)} {N(color.Green / 255.0)} {N(color.Blue / 255.0)}";

    private static string Matrix(Matrix3x2 matrix) => FormattableString.Invariant($"{matrix.M11:0.#####} {matrix.M12:0.#####} {matrix.M21:0.#####} {matrix.M22:0.#####} {matrix.M31:0.###} {matrix.M32:0.###}");

    private static string N(double value) => PdfFile.Number(value);
}

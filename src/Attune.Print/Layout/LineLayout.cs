using Attune.Print.Boxes;
using Attune.Print.Lines;

namespace Attune.Print.Layout;

/// <summary>Breaks text into lines, and sets each: directions, alignment, letters and boxes on one line.</summary>
internal sealed class LineLayout(Formatter formatter)
{
    // A last line that is shorter looks forgotten.
    private const double ShortLine = .12;

    // Words of up to a dozen letters stay whole where there is room.
    private const double UsualWord = 6;

    // Headings are even; a paragraph in a heading's style that is as long is none.
    private const int MostEven = 6;

    // Tries for lines of even length; each halves what is left to gain.
    private const int Tries = 7;

    /// <summary>The widths of the content of a line: at which it never breaks, and of what cannot break.</summary>
    public (double Least, double Most) Widths(Box block, IReadOnlyList<Box> content)
    {
        var (least, most, chunk, line, tail) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var piece in Paragraph.Read(block, content).Pieces)
        {
            if (piece.Ends) { (chunk, line, tail) = (0, 0, 0); continue; }
            var width = Width(piece, double.MaxValue);
            tail = piece.IsSpace ? tail + width : 0;
            line += width;
            // A word that may break anywhere asks for no more than what most words take.
            chunk += piece.IsSpace && piece.Box.Style.WhiteSpace != "nowrap" ? 0 : piece.Box.Style.BreaksAnywhere ? Math.Min(width, piece.Box.Style.FontSize * UsualWord) : width;
            (least, most) = (Math.Max(least, chunk), Math.Max(most, line - tail));
            if (piece.MayEnd || (piece.IsSpace && piece.Box.Style.WhiteSpace != "nowrap")) { chunk = 0; }
        }

        return (least, most);
    }

    /// <summary>Lines under each other in one fragment.</summary>
    public Fragment Format(Box block, IReadOnlyList<Box> content, double inside)
    {
        var paragraph = Paragraph.Read(block, content);
        var indent = block.Style.TextIndent.Of(inside);
        var lines = Break(paragraph.Pieces, inside, indent);
        if (lines.Count > 1) { lines = block.Style.IsBalanced ? Balanced(paragraph.Pieces, inside, indent, lines) : WithoutOrphan(paragraph.Pieces, inside, indent, lines); }
        var fragment = new LinesFragment(block) { Width = inside };
        var setter = new LineSetter(formatter, block, inside, paragraph.IsRightToLeft);
        foreach (var (place, line) in lines.Index())
        {
            var set = setter.Set(line, place == 0 ? indent : 0);
            fragment.Add(set, 0, fragment.Height);
            fragment.FirstBaseline ??= fragment.Height + set.Baseline;
            fragment.LastBaseline = fragment.Height + set.Baseline;
            fragment.Height += set.Height;
        }

        return fragment;
    }

    /// <summary>A last line of one short word takes another from the line above, where this makes no line more.</summary>
    private List<List<Piece>> WithoutOrphan(List<Piece> pieces, double inside, double indent, List<List<Piece>> lines)
    {
        for (var narrow = inside * .97; narrow > inside * .85 && WidthOf(lines[^1]) < inside * ShortLine; narrow -= inside * .03)
        {
            var tried = Break(pieces, narrow, indent);
            if (tried.Count > lines.Count) { break; }
            if (WidthOf(tried[^1]) >= inside * ShortLine) { return tried; }
        }

        return lines;
    }

    private List<List<Piece>> Balanced(List<Piece> pieces, double inside, double indent, List<List<Piece>> lines)
    {
        if (lines.Count >= MostEven) { return lines; }
        var (low, high) = (inside / lines.Count / 2, inside);
        for (var i = 0; i < Tries; i++)
        {
            var middle = (low + high) / 2;
            if (Break(pieces, middle, indent) is { } tried && tried.Count <= lines.Count && tried.All(line => WidthOf(line) <= middle)) { (high, lines) = (middle, tried); }
            else { low = middle; }
        }

        return lines;
    }

    private double WidthOf(List<Piece> line) => line.Sum(piece => Width(piece, double.MaxValue));

    private List<List<Piece>> Break(List<Piece> pieces, double inside, double indent)
    {
        var lines = new List<List<Piece>>();
        var (line, used) = (new List<Piece>(), indent);
        foreach (var chunk in Chunks(pieces))
        {
            if (chunk is [{ Ends: true } end]) { line.Add(end); Next(); continue; }
            if (chunk is [{ IsSpace: true } space]) { if (line.Count > 0 || space.Box.Style.WhiteSpace.StartsWith("pre", StringComparison.Ordinal)) { Take(space); } continue; }
            var width = chunk.Sum(piece => Width(piece, inside));
            if (line.Count > 0 && used + width > inside + .01) { Next(); }
            if (used + width <= inside + .01) { chunk.ForEach(Take); continue; }
            foreach (var piece in chunk.SelectMany(Smaller))
            {
                if (line.Count > 0 && used + Width(piece, inside) > inside + .01) { Next(); }
                Take(piece);
            }
        }

        if (line.Count > 0) { lines.Add(line); }
        return lines;

        void Take(Piece piece)
        {
            line.Add(piece);
            used += Width(piece, inside);
        }

        void Next()
        {
            lines.Add(line);
            (line, used) = ([], 0);
        }

        // Paper has no way to look past its edge, so the longest word breaks, whatever its style says.
        IEnumerable<Piece> Smaller(Piece piece) => piece.IsAtom || Width(piece, inside) <= inside / 2 ? [piece] : Paragraph.Letters(piece);
    }

    private static IEnumerable<List<Piece>> Chunks(List<Piece> pieces)
    {
        var chunk = new List<Piece>();
        foreach (var piece in pieces)
        {
            if ((piece.IsSpace && piece.Box.Style.WhiteSpace != "nowrap") || piece.Ends)
            {
                if (chunk.Count > 0) { yield return chunk; }
                yield return [piece];
                chunk = [];
                continue;
            }

            chunk.Add(piece);
            if (piece.MayEnd) { yield return chunk; chunk = []; }
        }

        if (chunk.Count > 0) { yield return chunk; }
    }

    private double Width(Piece piece, double inside) => piece.Before + piece.After + (piece.Ends ? 0 : piece.IsAtom ? AtomWidth(piece.Box, inside) : TextWidth(piece));

    private double AtomWidth(Box box, double inside)
    {
        var margins = (box.Style.Margin.Left?.Pixels ?? 0) + (box.Style.Margin.Right?.Pixels ?? 0);
        return Math.Min(inside, (box.Style.Width is { Percent: 0 } width ? width.Pixels : formatter.Widths.Most(box)) + margins);
    }

    private double TextWidth(Piece piece)
    {
        var style = piece.Box.Style;
        var text = piece.Text.TrimEnd(Breaks.SoftHyphen);
        return text.Length == 0 ? 0 : formatter.Shaper.Shape(text, style.IsSerif, style.FontWeight, piece.Level % 2 == 1).Sum(run => (run.Width * style.FontSize) + (run.Glyphs.Length * style.LetterSpacing));
    }
}

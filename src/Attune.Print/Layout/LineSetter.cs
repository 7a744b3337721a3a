using Attune.Print.Boxes;
using Attune.Print.Css;
using Attune.Print.Fonts;
using Attune.Print.Lines;

namespace Attune.Print.Layout;

/// <summary>Sets one line: its pieces in the order in which they are seen, on one base line.</summary>
internal sealed class LineSetter(Formatter formatter, Box block, double inside, bool isRightToLeft)
{
    private static readonly Medium Page = new(true, 0, 0);

    private int _last;

    public LineFragment Set(List<Piece> pieces, double indent)
    {
        while (pieces.Count > 0 && pieces[^1] is { IsSpace: true } or { Ends: true } && pieces.Count > 1) { pieces = pieces[..^1]; }
        _last = pieces.Count - 1;
        var set = pieces.Select(Shaped).ToList();
        var (above, below) = Strut(block.Style);
        foreach (var (piece, runs, atom) in set)
        {
            var (up, down) = atom is null ? Strut(piece.Box.Style) : Reach(atom);
            (above, below) = (Math.Max(above, up), Math.Max(below, down));
        }

        var order = Bidi.Order([.. pieces.Select(piece => piece.Level)]);
        var used = set.Sum(one => one.Piece.Before + one.Piece.After + WidthOf(one.Runs, one.Atom, one.Piece.Box.Style));
        var x = Start(inside - used - indent) + (isRightToLeft ? 0 : indent);
        var line = new LineFragment(block) { Width = inside, Height = above + below, Baseline = above };
        foreach (var at in order)
        {
            var (piece, runs, atom) = set[at];
            x += piece.Before;
            var from = x;
            if (atom is not null) { line.Add(atom, x + (atom.Box.Style.Margin.Left?.Pixels ?? 0), above - Reach(atom).Up + atom.MarginTop); }
            foreach (var run in runs)
            {
                var placed = new PlacedRun(piece.Box, run, x);
                line.Runs.Add(placed);
                x += placed.Width;
            }

            if (atom is not null) { x += WidthOf([], atom, piece.Box.Style); }
            foreach (var frame in Frames(piece.Box)) { AddFrame(line, frame, from - piece.Before, x + piece.After); }
            x += piece.After;
        }

        // Text is read in the order in which it was written, also where it is seen in another.
        if (order.Where((at, place) => at != place).Any()) { Reorder(line, set.Select(one => one.Runs)); }
        (line.FirstBaseline, line.LastBaseline) = (above, above);
        return line;
    }

    private static void Reorder(LineFragment line, IEnumerable<IReadOnlyList<GlyphRun>> written)
    {
        line.IsTurned = true;
        var seen = line.Runs.ToList();
        line.Runs.Clear();
        foreach (var run in written.SelectMany(runs => runs))
        {
            // The same letters may stand twice in a line: the first that is left is taken, and they look alike.
            var at = seen.FindIndex(placed => ReferenceEquals(placed.Run, run));
            line.Runs.Add(seen[at]);
            seen.RemoveAt(at);
        }
    }

    private (Piece Piece, IReadOnlyList<GlyphRun> Runs, Fragment? Atom) Shaped(Piece piece, int place)
    {
        if (piece.Ends) { return (piece, [], null); }
        if (piece.IsAtom) { return (piece, [], formatter.FormatTight(piece.Box, inside)); }
        var style = piece.Box.Style;
        // A soft hyphen is seen only where the line ends with it.
        var text = piece.Text.EndsWith(Breaks.SoftHyphen) ? piece.Text.TrimEnd(Breaks.SoftHyphen) + (place == _last ? "-" : "") : piece.Text.TrimEnd(Breaks.NoWidth);
        return (piece, text.Length == 0 ? [] : formatter.Shaper.Shape(text, style.IsSerif, style.FontWeight, piece.Level % 2 == 1), null);
    }

    private double Start(double left) => block.Style.Align switch
    {
        "center" => left / 2,
        "end" or "right" => isRightToLeft ? 0 : left,
        "left" => 0,
        _ => isRightToLeft ? left : 0,
    };

    /// <summary>The room of a line above and below its base, for text of this style.</summary>
    private static (double Up, double Down) Strut(Style style)
    {
        var face = FontBook.First(style.IsSerif, style.FontWeight);
        var half = ((style.LineHeight - face.Ascent - face.Descent) / 2) * style.FontSize;
        return ((face.Ascent * style.FontSize) + half, (face.Descent * style.FontSize) + half);
    }

    private static (double Up, double Down) Reach(Fragment atom)
    {
        var height = atom.MarginTop + atom.Height + atom.MarginBottom;
        var style = atom.Box.Style;
        var raised = style.VerticalAlign.EndsWith("em", StringComparison.Ordinal) ? LengthReader.Read(style.VerticalAlign, new(style.FontSize, style.FontSize, Page))?.Pixels ?? 0 : 0;
        var up = (atom.LastBaseline is { } baseline ? atom.MarginTop + baseline : height) + raised;
        return style.VerticalAlign == "middle" ? ((height / 2) + (style.FontSize * .25), (height / 2) - (style.FontSize * .25)) : (up, height - up);
    }

    private static double WidthOf(IReadOnlyList<GlyphRun> runs, Fragment? atom, Style style) => atom is null
        ? runs.Sum(run => (run.Width * style.FontSize) + (run.Glyphs.Length * style.LetterSpacing))
        : atom.Width + (style.Margin.Left?.Pixels ?? 0) + (style.Margin.Right?.Pixels ?? 0);

    /// <summary>The elements around a text, within the line, that have a frame or a ground.</summary>
    private IEnumerable<Box> Frames(Box box)
    {
        for (var around = box.Parent; around is not null && around != block && around.IsInline && !around.Style.IsAtom; around = around.Parent)
        {
            if (around.Style.Background is not null || around.Style.Border.Top.Space > 0) { yield return around; }
        }
    }

    private static void AddFrame(LineFragment line, Box frame, double from, double until)
    {
        var known = line.Frames.FindIndex(one => one.Box == frame);
        if (known < 0) { line.Frames.Add((frame, from, until - from)); return; }
        var left = Math.Min(line.Frames[known].X, from);
        line.Frames[known] = (frame, left, Math.Max(line.Frames[known].X + line.Frames[known].Width, until) - left);
    }
}

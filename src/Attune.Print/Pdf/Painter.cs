using Attune.Print.Boxes;
using Attune.Print.Css;
using Attune.Print.Drawings;
using Attune.Print.Layout;
using Attune.Print.Pages;

namespace Attune.Print.Pdf;

/// <summary>Draws the part of the strip that one page shows: grounds and borders as decoration, letters and drawings as parts of the document.</summary>
internal sealed class Painter(PageContent content, PageCut cut, Tags tags, PictureReader pictures, Links links)
{
    // Places are sums of fractions.
    private const double Near = .01;

    public void Paint(Fragment strip)
    {
        foreach (var head in cut.Heads) { PaintAgain(head); }
        Paint(strip, 0, 0, cut.HeadHeight - cut.Top, isAgain: false);
    }

    // The head of a table that goes on was read on the page before.
    private void PaintAgain(HeadedTable table) => Paint(table.Head, table.Left, table.HeadTop, -table.HeadTop, isAgain: true);

    /// <param name="fragment">What is drawn.</param>
    /// <param name="x">Where it stands on the strip.</param>
    /// <param name="y">Where it stands on the strip.</param>
    /// <param name="down">How far the strip is moved for this page.</param>
    /// <param name="isAgain">It was drawn before and is read only once.</param>
    private void Paint(Fragment fragment, double x, double y, double down, bool isAgain)
    {
        if (!isAgain && (y >= cut.Bottom - Near || y + Reach(fragment) <= cut.Top + Near) && fragment.Height > 0) { return; }
        switch (fragment)
        {
            case LineFragment line:
                if (isAgain || IsHere(y)) { PaintLine(line, x, y, down, isAgain); }
                return;
            case DrawingFragment drawing:
                if (isAgain || IsHere(y)) { PaintDrawing(drawing, x, y + down, isAgain); }
                return;
        }

        if (fragment is not LinesFragment) { PaintGround(fragment, x, y, down, isAgain); }
        if (fragment is not LinesFragment && fragment.Box.Name == "a" && !isAgain && IsHere(y)) { links.Add(fragment.Box, content.Page, x, y + down, fragment.Width, fragment.Height, tags.For(fragment.Box, fragment.Box)); }
        foreach (var child in fragment.Children) { Paint(child, x + child.X, y + child.Y, down, isAgain); }
    }

    // What stands in a box may reach out of it, as in a row whose cells are higher than it says.
    private static double Reach(Fragment fragment) => fragment.Children.Count == 0 ? fragment.Height : Math.Max(fragment.Height, fragment.Children.Max(child => child.Y + child.Height));

    private bool IsHere(double y) => y >= cut.Top - Near && y < cut.Bottom - Near;

    private void PaintLine(LineFragment line, double x, double y, double down, bool isAgain)
    {
        var top = y + down;
        foreach (var (frame, left, width) in line.Frames) { PaintFrame(frame, x + left, top, width, line); }
        if (line.Marker is { } marker)
        {
            content.BelongsTo(isAgain ? null : tags.Label(marker.Box.Parent!));
            PaintRun(marker, x, top + line.Baseline);
        }

        foreach (var part in line.InOrder)
        {
            if (part.Atom is { } atom) { Paint(atom, x + atom.X, y + atom.Y, down, isAgain); continue; }
            content.BelongsTo(isAgain ? null : tags.ForLetters(part.Run.Box, line.Box));
            PaintRun(part.Run, x, top + line.Baseline);
            Underline(part.Run, x, top + line.Baseline);
            if (!isAgain) { Link(line, part.Run, x, top); }
        }
    }

    private void PaintRun(PlacedRun run, double x, double baseline) => content.Letters(run.Run, x + run.X, baseline, run.Style.FontSize, run.Style.LetterSpacing, run.Style.Color);

    private void Underline(PlacedRun run, double x, double baseline)
    {
        if (run.Style.Underline == Stroke.None) { return; }
        var (width, line) = (Math.Max(.75, run.Style.UnderlineWidth), baseline + (run.Style.FontSize * .16));
        content.Line(x + run.X, line, x + run.X + run.Width, line, width, run.Style.UnderlineColor ?? run.Style.Color, run.Style.Underline);
    }

    private void Link(LineFragment line, PlacedRun run, double x, double top)
    {
        for (var box = run.Box.Parent; box is not null && box != line.Box; box = box.Parent)
        {
            if (box.Name == "a") { links.Add(box, content.Page, x + run.X, top, run.Width, line.Height, tags.For(box, line.Box)); return; }
        }
    }

    private void PaintDrawing(DrawingFragment drawing, double x, double y, bool isAgain)
    {
        content.BelongsTo(isAgain || Tags.NameOf(drawing.Box).Length == 0 ? null : tags.For(drawing.Box, drawing.Box));
        content.Draw(pictures.Read(drawing.Box.Element!, drawing.Box.Style, drawing.Width, drawing.Height), x, y);
    }

    private void PaintGround(Fragment fragment, double x, double y, double down, bool isAgain)
    {
        var (style, border) = (fragment.Box.Style, fragment.Box.Style.Border);
        if (style is { Background: null, FilledHalf: 0 } && border is { Top.Space: 0, Right.Space: 0, Bottom.Space: 0, Left.Space: 0 }) { return; }
        content.BelongsTo(null);
        // A box that goes on has no edge where the page ends.
        var (top, bottom) = isAgain ? (y, y + fragment.Height) : (Math.Max(y, cut.Top), Math.Min(y + fragment.Height, cut.Bottom));
        var (from, height) = (top + down, bottom - top);
        if (style.Background is { } ground && ground != Ink.White) { content.Rectangle(x, from, fragment.Width, height, ground); }
        if (style.FilledHalf != 0) { content.Rectangle(style.FilledHalf < 0 ? x : x + (fragment.Width / 2), from, fragment.Width / 2, height, style.Color); }
        if (top == y) { Horizontal(border.Top, x, from + (border.Top.Width / 2), fragment.Width); }
        if (bottom == y + fragment.Height) { Horizontal(border.Bottom, x, from + height - (border.Bottom.Width / 2), fragment.Width); }
        Vertical(border.Left, x + (border.Left.Width / 2), from, height);
        Vertical(border.Right, x + fragment.Width - (border.Right.Width / 2), from, height);
    }

    private void PaintFrame(Box frame, double x, double top, double width, LineFragment line)
    {
        content.BelongsTo(null);
        var (style, border) = (frame.Style, frame.Style.Border);
        var (from, height) = (top + line.Baseline - (style.FontSize * 1.02), style.FontSize * 1.36);
        if (style.Background is { } ground && ground != Ink.White) { content.Rectangle(x, from, width, height, ground); }
        Horizontal(border.Top, x, from, width);
        Horizontal(border.Bottom, x, from + height, width);
        Vertical(border.Left, x, from, height);
        Vertical(border.Right, x + width, from, height);
    }

    private void Horizontal(Edge edge, double x, double y, double width)
    {
        if (edge.Space > 0) { content.Line(x, y, x + width, y, edge.Width, edge.Color, edge.Line); }
    }

    private void Vertical(Edge edge, double x, double y, double height)
    {
        if (edge.Space > 0) { content.Line(x, y, x, y + height, edge.Width, edge.Color, edge.Line); }
    }
}

using System.Globalization;
using System.Text;
using Attune.Print.Boxes;
using Attune.Print.Lines;

namespace Attune.Print.Layout;

/// <summary>What stands in a line and does not break: letters of one text that run one way, or a box.</summary>
/// <param name="Box">The text or the box.</param>
/// <param name="Text">The characters; empty for a box.</param>
/// <param name="Level">Which way it runs.</param>
/// <param name="IsSpace">It is white space, which is not seen at the end of a line.</param>
/// <param name="MayEnd">A line may end after it.</param>
/// <param name="Before">The space that elements which begin here put before it.</param>
/// <param name="After">The space that elements which end here put after it.</param>
internal sealed record Piece(Box Box, string Text, int Level, bool IsSpace, bool MayEnd, double Before, double After)
{
    /// <summary>The line ends here, whatever follows.</summary>
    public bool Ends { get; init; }

    public bool IsAtom => Text.Length == 0 && !Ends;
}

/// <summary>The content of lines as one text, cut into pieces: white space collapsed, directions resolved, places to break found.</summary>
internal sealed class Paragraph
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, Box Box)> _parts = [];
    private readonly List<(int Start, int End)> _isolates = [];
    private readonly Dictionary<int, double> _before = [];
    private readonly Dictionary<int, double> _after = [];
    private readonly HashSet<int> _ends = [];

    private Paragraph()
    {
    }

    public bool IsRightToLeft { get; private set; }

    public List<Piece> Pieces { get; } = [];

    public static Paragraph Read(Box block, IReadOnlyList<Box> line)
    {
        var paragraph = new Paragraph();
        foreach (var box in line) { paragraph.Add(box); }
        var text = paragraph._text.ToString();
        paragraph.IsRightToLeft = Direction(block) switch { "rtl" => true, "auto" => Bidi.StartsRight(text), _ => false };
        paragraph.Cut(text, Bidi.Levels(text, paragraph.IsRightToLeft, paragraph._isolates));
        return paragraph;
    }

    private static string? Direction(Box block) => block["dir"] ?? block.Above.Select(box => box["dir"]).FirstOrDefault(dir => dir is not null);

    private void Add(Box box)
    {
        if (box.Text is { } text) { AddText(box, text); return; }
        if (box.IsLineBreak) { _ends.Add(_text.Length); Append(box, '\n'); return; }
        if (box.Style.IsAtom || box.IsDrawing) { Append(box, Breaks.Atom); return; }
        var start = _text.Length;
        var inset = Formatter.Inset(box.Style);
        _before[start] = _before.GetValueOrDefault(start) + inset.Left + (box.Style.Margin.Left?.Pixels ?? 0);
        foreach (var child in box.Children) { Add(child); }
        _after[_text.Length - 1] = _after.GetValueOrDefault(_text.Length - 1) + inset.Right + (box.Style.Margin.Right?.Pixels ?? 0);
        if (box.Style.Isolates && _text.Length > start) { _isolates.Add((start, _text.Length)); }
    }

    private void AddText(Box box, string text)
    {
        var keeps = box.Style.WhiteSpace.StartsWith("pre", StringComparison.Ordinal);
        foreach (var character in text)
        {
            if (keeps && character == '\n') { _ends.Add(_text.Length); Append(box, '\n'); }
            else if (character is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if ((keeps && box.Style.WhiteSpace != "pre-line") || (_text.Length > 0 && _text[^1] is not (' ' or '\n'))) { Append(box, ' '); }
            }
            else if (!char.IsControl(character)) { Append(box, character); }
        }
    }

    private void Append(Box box, char character)
    {
        if (_parts.Count == 0 || _parts[^1].Box != box) { _parts.Add((_text.Length, box)); }
        _text.Append(character);
    }

    private void Cut(string text, int[] levels)
    {
        foreach (var (place, (start, box)) in _parts.Index())
        {
            var end = place + 1 < _parts.Count ? _parts[place + 1].Start : text.Length;
            for (var from = start; from < end;)
            {
                var until = from + 1;
                while (until < end && !IsCut(text, levels, until)) { until++; }
                AddPiece(text, levels, box, from, until);
                from = until;
            }
        }
    }

    /// <summary>Whether something new begins here: a place to break, a space, another direction.</summary>
    private bool IsCut(string text, int[] levels, int at)
    {
        if (char.IsLowSurrogate(text[at])) { return false; }
        return _ends.Contains(at) || _ends.Contains(at - 1) || levels[at] != levels[at - 1] || (text[at] == ' ') != (text[at - 1] == ' ') || Breaks.After(text, at - 1);
    }

    private void AddPiece(string text, int[] levels, Box box, int from, int until)
    {
        var (before, after) = (_before.GetValueOrDefault(from), _after.GetValueOrDefault(until - 1));
        if (_ends.Contains(from)) { Pieces.Add(new(box, "", levels[from], false, true, before, after) { Ends = true }); return; }
        var isAtom = text[from] == Breaks.Atom && (box.Style.IsAtom || box.IsDrawing);
        var mayEnd = until >= text.Length || (Breaks.After(text, until - 1) && box.Style.WhiteSpace != "nowrap");
        Pieces.Add(new(box, isAtom ? "" : text[from..until], levels[from], text[from] == ' ', mayEnd, before, after));
    }

    /// <summary>A piece that is wider than a line, letter by letter as a reader counts them.</summary>
    public static IEnumerable<Piece> Letters(Piece piece)
    {
        var letters = StringInfo.GetTextElementEnumerator(piece.Text);
        var all = new List<string>();
        while (letters.MoveNext()) { all.Add(letters.GetTextElement()); }
        foreach (var (place, letter) in all.Index())
        {
            yield return piece with { Text = letter, MayEnd = true, Before = place == 0 ? piece.Before : 0, After = place == all.Count - 1 ? piece.After : 0 };
        }
    }
}

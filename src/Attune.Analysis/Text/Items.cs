using System.Buffers;

namespace Attune.Analysis.Text;

/// <summary>Splits an answer into items, which are separated by line breaks, bullets and numbers.</summary>
internal static class Items
{
    // A line of at least this length was wrapped by a mail program or a form and not ended by its writer.
    private const int WrappedFrom = 55;
    private const string Bullets = "•‣◦▪●○►➢✓✔";
    private const string Dashes = "-*–—+>";
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    /// <summary>Returns the items in order, without their markers.</summary>
    public static List<TextSpan> Split(string text)
    {
        var items = new List<TextSpan>();
        var open = false;
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfLine(text, at);
            var line = Trim(text, at, end);
            at = end + 1;
            if (line.Length == 0)
            {
                open = false;
                continue;
            }

            var marker = MarkerLength(text, line);
            if (open && marker == 0 && Wraps(text, items[^1], line))
            {
                items[^1] = new(items[^1].Start, line.End - items[^1].Start);
            }
            else
            {
                var before = items.Count;
                AddInline(items, text, line, marker);
                // A bullet with nothing visible behind it is not an item that the next line could continue.
                open = items.Count > before;
            }
        }

        return items;
    }

    /// <summary>Returns the span without white space and invisible marks at its start and without white space at its end.</summary>
    public static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '\uFEFF' or '\u200B' or '\u200E' or '\u200F'))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new(start, end - start);
    }

    private static int EndOfLine(string text, int at)
    {
        var found = text.AsSpan(at).IndexOfAny(LineEnds);
        return found < 0 ? text.Length : at + found;
    }

    private static bool Wraps(string text, TextSpan before, TextSpan line)
    {
        var lastBreak = text.AsSpan(before.Start, before.Length).LastIndexOfAny('\n', '\r');
        return before.Length - lastBreak - 1 >= WrappedFrom
            && char.IsLower(text[line.Start])
            && !".!?:;".Contains(text[before.End - 1], StringComparison.Ordinal);
    }

    // This finds "1. cost 2. quality" in one line, and bullets that were pasted from a slide.
    private static void AddInline(List<TextSpan> items, string text, TextSpan line, int marker)
    {
        var start = line.Start + marker;
        var number = marker > 0 && char.IsAsciiDigit(text[line.Start]) ? NumberAt(text, line.Start) : 0;
        for (var at = start; at < line.End; at++)
        {
            var next = Bullets.Contains(text[at], StringComparison.Ordinal)
                || (number > 0 && char.IsAsciiDigit(text[at]) && char.IsWhiteSpace(text[at - 1]) && NumberAt(text, at) == number + 1);
            var length = next ? MarkerLength(text, new(at, line.End - at)) : 0;
            if (length > 0)
            {
                Add(start, at);
                (start, number) = (at + length, number + 1);
                at = start - 1;
            }
        }

        Add(start, line.End);

        void Add(int from, int to)
        {
            if (Trim(text, from, to) is { Length: > 0 } item)
            {
                items.Add(item);
            }
        }
    }

    // A number of an item has at most two digits: "2027. Then" begins with a year.
    private static int NumberAt(string text, int at)
        => text[at] - '0' is var first && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) ? (10 * first) + text[at + 1] - '0' : first;

    /// <summary>
    /// Returns the length of the bullet or number at the start of a line with the space after it; 0 if there is none or nothing follows.
    /// </summary>
    private static int MarkerLength(string text, TextSpan line)
    {
        var length = 0;
        // In "- * cost" there is a bullet after a bullet; at most a few are taken off.
        for (var depth = 0; depth < 3; depth++)
        {
            var more = OneMarker(text.AsSpan(line.Start + length, line.Length - length));
            while (more > 0 && length + more < line.Length && char.IsWhiteSpace(text[line.Start + length + more]))
            {
                more++;
            }

            if (more == 0 || length + more >= line.Length)
            {
                break;
            }

            length += more;
        }

        return length;
    }

    private static int OneMarker(ReadOnlySpan<char> line) => line switch
    {
        [var bullet, ..] when Bullets.Contains(bullet, StringComparison.Ordinal) => 1,
        [var dash, var next, ..] when Dashes.Contains(dash, StringComparison.Ordinal) && (char.IsWhiteSpace(next) || char.IsLetter(next)) => 1,
        ['(', var letter, ')', var next, ..] when char.IsAsciiLetterOrDigit(letter) && char.IsWhiteSpace(next) => 3,
        ['(', var ten, var one, ')', var next, ..] when char.IsAsciiDigit(ten) && char.IsAsciiDigit(one) && char.IsWhiteSpace(next) => 4,
        [var digit, '.' or ')', var next, ..] when char.IsAsciiDigit(digit) && (char.IsWhiteSpace(next) || char.IsLetter(next)) => 2,
        [var ten, var one, '.' or ')', var next, ..] when char.IsAsciiDigit(ten) && char.IsAsciiDigit(one) && (char.IsWhiteSpace(next) || char.IsLetter(next)) => 3,
        [var letter, ')', var next, ..] when char.IsAsciiLetter(letter) && char.IsWhiteSpace(next) => 2,
        _ => 0,
    };
}

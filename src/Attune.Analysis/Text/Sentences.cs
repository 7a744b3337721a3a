using System.Collections.Frozen;

namespace Attune.Analysis.Text;

/// <summary>Splits an item into sentences, also at semicolons. People who type on a phone leave out capitals and spaces.</summary>
internal static class Sentences
{
    private const int LongestAbbreviation = 12;

    private static readonly FrozenSet<string> NeverLast = FrozenSet.ToFrozenSet(
        ["cf", "dr", "e.g", "eg", "fig", "i.e", "ie", "mr", "mrs", "ms", "prof", "vs"], StringComparer.OrdinalIgnoreCase);

    // These abbreviations can also end a sentence, and then a capital follows.
    private static readonly FrozenSet<string> MayBeLast = FrozenSet.ToFrozenSet(
        ["al", "approx", "avg", "ca", "co", "corp", "dept", "est", "etc", "excl", "inc", "incl", "jr", "ltd", "max", "mgmt", "min", "resp", "sr"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the sentences in order and trimmed. Closing punctuation is kept, and a semicolon that separates is left out.</summary>
    public static IEnumerable<TextSpan> Split(string text, TextSpan item)
    {
        var (start, open) = (item.Start, 0);
        for (var at = item.Start; at < item.End; at++)
        {
            var end = at;
            switch (text[at])
            {
                case '(' or '[':
                    open++;
                    continue;
                case ')' or ']':
                    open = Math.Max(0, open - 1);
                    continue;
                case ';' when open == 0 && !ClosesEntity(text, start, at) && !(at + 1 < item.End && text[at + 1] is ')' or '-'):
                    break;
                case '.' or '!' or '?' or '…' or '。' or '！' or '？':
                    end = EndOfClosing(text, at, item.End);
                    if (!Ends(text, start, at, end, item.End))
                    {
                        open = Math.Max(0, open - text.AsSpan(at, end - at).Count(')') - text.AsSpan(at, end - at).Count(']'));
                        at = end - 1;
                        continue;
                    }

                    break;
                default:
                    continue;
            }

            if (Items.Trim(text, start, end) is { Length: > 0 } sentence)
            {
                yield return sentence;
            }

            (start, open) = (Math.Max(end, at + 1), 0);
            at = start - 1;
        }

        if (Items.Trim(text, start, item.End) is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    // The end lies behind the punctuation marks and behind the brackets and quotation marks that close after them.
    private static int EndOfClosing(string text, int at, int end)
    {
        while (at < end && ".!?…。！？".Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        while (at < end && ")]\"'”’»".Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }

    private static bool Ends(string text, int start, int at, int end, int last)
    {
        var next = end;
        while (next < last && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next == last || text[at] is '。' or '！' or '？')
        {
            return true;
        }

        var marks = text.AsSpan(at, end - at);
        if (next == end)
        {
            return EndsWithoutSpace(text, start, at, end, last);
        }

        var small = char.IsLower(text[next]);
        if (marks.ContainsAny('!', '?'))
        {
            // In "(really?) yes" the sentence goes on after the bracket.
            return !(small && marks[^1] is not ('!' or '?'));
        }

        if (marks.StartsWith("..", StringComparison.Ordinal) || marks[0] == '…')
        {
            return !small;
        }

        return !IsAbbreviation(text, start, at, small, text[next]);
    }

    // A sentence ends in "training.We need", but not in 3.5, S/4.1, Node.js or www.attune.example.
    private static bool EndsWithoutSpace(string text, int start, int at, int end, int last)
        => end - at == 1 && at - 2 >= start && end + 1 < last
            && (text[at] is '!' or '?' || (char.IsLower(text[at - 1]) && char.IsLower(text[at - 2])))
            && char.IsUpper(text[end]) && (char.IsLower(text[end + 1]) || char.IsWhiteSpace(text[end + 1]));

    private static bool IsAbbreviation(string text, int start, int at, bool small, char next)
    {
        var from = at;
        while (from > start && at - from <= LongestAbbreviation && !char.IsWhiteSpace(text[from - 1]) && text[from - 1] is not ('(' or '[' or ',' or '/' or '"'))
        {
            from--;
        }

        var word = text[from..at];
        return word switch
        {
            // A single letter is an initial, except in "so do I.".
            [var letter] when char.IsLetter(letter) => letter != 'I',
            // A number at the start of a sentence is the number of an item.
            [var digit] when char.IsAsciiDigit(digit) => from == start,
            _ when word.Equals("no", StringComparison.OrdinalIgnoreCase) => char.IsAsciiDigit(next),
            _ when NeverLast.Contains(word) => true,
            _ when MayBeLast.Contains(word) => small || char.IsAsciiDigit(next),
            // This finds abbreviations such as U.S. and p.m.
            [.., '.', var letter] when char.IsLetter(letter) => true,
            _ => false,
        };
    }

    // A web form may write "&amp;", whose semicolon separates nothing.
    private static bool ClosesEntity(string text, int start, int at)
    {
        const int LongestEntity = 8;
        var head = text.AsSpan(Math.Max(start, at - LongestEntity), at - Math.Max(start, at - LongestEntity));
        var and = head.LastIndexOf('&');
        return and >= 0 && head[(and + 1)..] is { Length: > 1 } name && !name.ContainsAnyExceptInRange('#', 'z') && !name.Contains(' ');
    }
}

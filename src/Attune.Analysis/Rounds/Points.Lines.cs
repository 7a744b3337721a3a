using System.Buffers;
using System.Text.RegularExpressions;
using Attune.Analysis.Text;

namespace Attune.Analysis.Rounds;

/// <summary>The part that finds the lines that a writer meant as ends.</summary>
public static partial class Points
{
    /// <summary>
    /// A text is wrapped by a program if it has at least this many lines of a usual width, most of them go on with a small letter, and every break stands where
    /// the next word would not have fitted. A list of short things, or one whose lines begin with capitals, is none, however alike its lines are in length.
    /// </summary>
    private const int WrappedLines = 3;
    private const int NarrowestWrap = 40;
    private const int WidestWrap = 100;

    private const int WordsOfAClause = 5;

    private static readonly SearchValues<char> Marks = SearchValues.Create(".,;:!?()");

    // Who writes without any mark puts two things into one line: "nobody trusts the stock and we still wait for the reports". A part without a subject of its
    // own stays with its head.
    private static IEnumerable<TextSpan> Clauses(string answer, TextSpan point)
    {
        var text = point.Cut(answer);
        var start = 0;
        foreach (var joint in HasMarks(text) ? [] : Joint().Matches(text).ToArray())
        {
            if (Says(text[start..joint.Index]) && Says(text[(joint.Index + joint.Length)..]))
            {
                yield return new(point.Start + start, joint.Index - start);
                start = joint.Index + 1;
            }
        }

        yield return new(point.Start + start, point.Length - start);
    }

    private static bool HasMarks(string text) => text.AsSpan().ContainsAny(Marks) || text.Contains(" - ", StringComparison.Ordinal);

    private static bool Says(string part) => part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= WordsOfAClause && Words.Tokenize(part).Count(IsContent) >= 2;

    [GeneratedRegex(@" (?=(?:and|also|but|plus|and also) (?:also )?(?:we|i|they|he|she|you|the|our|my|their|there|nobody|everybody|nothing|please)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Joint();

    private static List<TextSpan> Lines(string answer)
    {
        var lines = new List<TextSpan>();
        for (var at = 0; at <= answer.Length;)
        {
            var end = answer.AsSpan(at).IndexOfAny('\n', '\r') is var found && found < 0 ? answer.Length : at + found;
            if (Items.Trim(answer, at, end) is { Length: > 0 } line) { lines.Add(line); }

            at = end + 1;
        }

        return IsWrapped(answer, lines) ? [Items.Trim(answer, 0, answer.Length)] : lines;
    }

    private static bool IsWrapped(string answer, List<TextSpan> lines)
    {
        var width = lines.Count == 0 ? 0 : lines.Max(line => line.Length);
        return lines.Count >= WrappedLines && width is >= NarrowestWrap and <= WidestWrap
            && 2 * lines.Skip(1).Count(line => char.IsLower(answer[line.Start])) >= lines.Count - 1
            && lines.Zip(lines.Skip(1)).All(pair => pair.First.Length + 1 + FirstWord(answer, pair.Second) > width);
    }

    private static int FirstWord(string answer, TextSpan line)
        => answer.AsSpan(line.Start, line.Length).IndexOf(' ') is var space && space < 0 ? line.Length : space;
}

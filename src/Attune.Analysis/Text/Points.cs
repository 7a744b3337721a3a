using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>
/// The single things an answer says. Items of a list, lines, sentences and what semicolons part are points; a whole answer that is nothing
/// but a list of short words ("cost, quality, speed") is one point a word. What has no content word ("Yes.") joins its neighbour.
/// Every letter that is no list marker lies in exactly one point.
/// </summary>
public static class Points
{
    private const int ListedFrom = 3;
    private const int LongestListed = 3;

    // With one of these a short piece is a clause of a sentence: "and they adopt it".
    private static readonly FrozenSet<string> Clausal = FrozenSet.ToFrozenSet(
        ["i", "we", "you", "he", "she", "it", "they", "this", "that", "which", "who", "but", "because", "if", "when", "is", "are", "was", "will", "can", "should", "must", "please"],
        StringComparer.Ordinal);

    /// <summary>All points of one question, numbered from 0 in the order of the answers.</summary>
    /// <exception cref="ArgumentException">The round has no such question.</exception>
    public static ImmutableArray<Point> Of(LockedRound round, string question)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (round.Questions.All(known => known.Id != question))
        {
            throw new ArgumentException($"The round has no question '{question}'.", nameof(question));
        }

        var points = ImmutableArray.CreateBuilder<Point>();
        for (var place = 0; place < round.Answers.Length; place++)
        {
            var answer = round.Answers[place];
            foreach (var span in answer.Question == question ? Of(answer.Text) : [])
            {
                points.Add(new(points.Count, place, answer.Leader, answer.Side, span, span.Of(answer.Text)));
            }
        }

        return points.DrainToImmutable();
    }

    /// <summary>Spans of the points of one answer: in order, never overlapping, never empty, never inside a grapheme.</summary>
    /// <param name="answer">Any text, also broken UTF-16. Time grows with its length alone.</param>
    public static ImmutableArray<TextSpan> Of(string answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var words = Words.Of(answer);
        var parts = Items.Of(answer).SelectMany(item => Sentences.Of(answer, item)).ToList();
        if (parts is [var only])
        {
            parts = CommaList(answer, only, words);
        }

        return Graphemes.Whole(answer, Joined(answer, parts, words));
    }

    // A span without a content word goes with the one before it; at the start, with the one after it.
    private static List<TextSpan> Joined(string answer, List<TextSpan> parts, ImmutableArray<Word> words)
    {
        var joined = new List<TextSpan>(parts.Count);
        var (word, waiting) = (0, false);
        foreach (var part in parts)
        {
            var content = false;
            for (; word < words.Length && words[word].Span.Start < part.End; word++)
            {
                content |= IsContent(words[word]);
            }

            if (joined.Count > 0 && (waiting || !content))
            {
                joined[^1] = new(joined[^1].Start, part.End - joined[^1].Start);
                waiting &= !content;
            }
            else
            {
                joined.Add(part);
                waiting = !content;
            }
        }

        return waiting && words.IsEmpty && !answer.Any(IsSign) ? [] : joined;
    }

    private static bool IsContent(Word word) => word.Text.Length > 1 && !StopWords.Contains(word.Text);

    // An emoji is an answer, a row of dots is none.
    private static bool IsSign(char c) => char.IsSymbol(c) || char.IsSurrogate(c) || char.IsLetterOrDigit(c);

    private static List<TextSpan> CommaList(string answer, TextSpan whole, ImmutableArray<Word> words)
    {
        var listed = new List<TextSpan>();
        var start = whole.Start;
        for (var at = whole.Start; at <= whole.End; at++)
        {
            if (at == whole.End || (answer[at] == ',' && !(at + 1 < whole.End && char.IsAsciiDigit(answer[at + 1]))))
            {
                listed.Add(Items.Trim(answer, start, at));
                start = at + 1;
            }
        }

        listed = SplitLast(answer, listed);
        return listed.Count >= ListedFrom && listed.TrueForAll(item => IsShort(item, words)) ? listed : [whole];
    }

    // "cost, quality and speed": the last two are two; "and" goes with the last.
    private static List<TextSpan> SplitLast(string answer, List<TextSpan> listed)
    {
        var last = listed[^1];
        var and = listed.Count > 1 ? answer.AsSpan(last.Start, last.Length).IndexOf(" and ", StringComparison.OrdinalIgnoreCase) : -1;
        return and <= 0
            ? listed
            : [.. listed[..^1], Items.Trim(answer, last.Start, last.Start + and), Items.Trim(answer, last.Start + and, last.End)];
    }

    private static bool IsShort(TextSpan item, ImmutableArray<Word> words)
    {
        var from = words.BinarySearch(new Word("", item), Comparer<Word>.Create((one, other) => one.Span.Start.CompareTo(other.Span.Start)));
        from = from < 0 ? ~from : from;
        var (count, content) = (0, false);
        for (; from < words.Length && words[from].Span.Start < item.End; from++)
        {
            if (Clausal.Contains(words[from].Text) || count == LongestListed)
            {
                return false;
            }

            (count, content) = (count + (words[from].Text == "and" ? 0 : 1), content || IsContent(words[from]));
        }

        return content;
    }
}

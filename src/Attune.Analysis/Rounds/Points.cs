using System.Collections.Frozen;
using System.Collections.Immutable;
using Attune.Analysis.NonAnswers;
using Attune.Analysis.Text;

namespace Attune.Analysis.Rounds;

/// <summary>
/// Splits an answer into points, the single things that it says. Items of a list, lines, sentences and parts between semicolons are points. In an
/// answer that is only a list of short words ("cost, quality, speed"), each word is a point. A part without a content word ("Yes.") joins its
/// neighbor, unless it answers nothing ("No idea."). Every letter that is not the marker of a list lies in exactly one point. A line ends a point even where the next one begins with a small
/// letter, because people who type on a phone write so; only a text whose lines all end near one width was wrapped by a program.
/// </summary>
public static partial class Points
{
    private const int ListedFrom = 3;
    private const int LongestListed = 3;

    // A short piece with one of these words is a clause of a sentence ("and they adopt it") and not an item of a list.
    private static readonly FrozenSet<string> Clausal = FrozenSet.ToFrozenSet(
        ["i", "we", "you", "he", "she", "it", "they", "this", "that", "which", "who", "but", "because", "if", "when", "is", "are", "was", "will", "can", "should", "must", "please"],
        StringComparer.Ordinal);

    /// <summary>Returns all points of one question, numbered from 0 in the order of the answers.</summary>
    /// <exception cref="ArgumentException">The round has no such question.</exception>
    public static ImmutableArray<Point> Collect(LockedRound round, string question) => CollectAll(round, question).Points;

    /// <summary>
    /// Returns all points of one question with their texts as they are read (<see cref="Point.AsRead"/>), and beside them the sentences that answer nothing and are none
    /// (<see cref="NonAnswerCheck"/>).
    /// </summary>
    /// <exception cref="ArgumentException">The round has no such question.</exception>
    public static (ImmutableArray<Point> Points, ImmutableArray<string> Texts, ImmutableArray<NonAnswer> NonAnswers) CollectAll(LockedRound round, string question)
    {
        ArgumentNullException.ThrowIfNull(round);
        var asked = round.Questions.FirstOrDefault(known => known.Id == question) ?? throw new ArgumentException($"The round has no question '{question}'.", nameof(question));
        var points = ImmutableArray.CreateBuilder<Point>();
        var texts = ImmutableArray.CreateBuilder<string>();
        var nothing = ImmutableArray.CreateBuilder<NonAnswer>();
        int[] places = [.. Enumerable.Range(0, round.Answers.Length).Where(place => round.Answers[place].Question == question)];
        var sentences = SideBySide.Select(places.Length, at => SentencesOf(round.Answers[places[at]], asked.Text));
        foreach (var (place, said) in places.Zip(sentences))
        {
            var answer = round.Answers[place];
            foreach (var (span, shown, read, kind) in said)
            {
                if (kind is { } none) { nothing.Add(new(place, answer.Leader, answer.Side, span, none)); }
                else
                {
                    points.Add(new(points.Count, place, answer.Leader, answer.Side, span, shown));
                    texts.Add(read);
                }
            }

            // Who wrote nothing but marks wrote no sentence, and is counted all the same.
            if (said.Length == 0 && answer.LeftOut is not { Count: > 0 }) { nothing.Add(new(place, answer.Leader, answer.Side, new(0, answer.Text.Length), NonAnswerKind.Marks)); }
        }

        return (points.DrainToImmutable(), texts.DrainToImmutable(), nothing.DrainToImmutable());
    }

    private static (TextSpan Span, string Shown, string Read, NonAnswerKind? Kind)[] SentencesOf(Answer answer, string question)
        => [.. from span in Split(answer)
               let shown = ReadableText.Show(span.Cut(answer.Text))
               let read = ReadableText.Read(shown).Text
               select (span, shown, read, NonAnswerCheck.Classify(read, question))];

    /// <summary>The sentences of one answer that say something: where each stands, and its words as they are shown.</summary>
    /// <param name="answer">Any text.</param>
    /// <param name="question">The text of the question; empty if it is not known, and then a copy of it is not found.</param>
    public static IEnumerable<(TextSpan Span, string Text)> Said(string answer, string question = "")
        => from span in Split(answer)
           let shown = ReadableText.Show(span.Cut(answer))
           where NonAnswerCheck.Classify(ReadableText.Read(shown).Text, question) is null
           select (span, shown);

    /// <summary>
    /// Returns the spans of the points of an answer that are read: without those that its author left out, and with those that were added after the lock, which are
    /// split by themselves, so that no other point changes its place.
    /// </summary>
    /// <param name="answer">The answer. A place where something is left out at which no point begins changes nothing.</param>
    public static ImmutableArray<TextSpan> Split(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var from = Math.Clamp(answer.AddedFrom ?? answer.Text.Length, 0, answer.Text.Length);
        var added = Split(answer.Text[from..]).Select(span => span with { Start = span.Start + from });
        var left = answer.LeftOut ?? [];
        return [.. Split(answer.Text[..from]).Concat(added).Where(span => !left.Contains(span.Start))];
    }

    /// <summary>What the writer of a whole answer does instead of answering; null if one sentence of it says something, or nothing is written.</summary>
    /// <param name="answer">Any text.</param>
    /// <param name="question">The text of the question; empty if it is not known.</param>
    public static NonAnswerKind? NonAnswerOf(string answer, string question)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (string.IsNullOrWhiteSpace(answer) || (ReadableText.IsPlain(answer) && PlainAnswers.SaySomething(answer, question))) { return null; }
        NonAnswerKind? least = null;
        foreach (var span in Split(answer))
        {
            if (NonAnswerCheck.Classify(ReadableText.Read(span.Cut(answer)).Text, question) is not { } kind) { return null; }
            least = least is { } before && before < kind ? before : kind;
        }

        return least ?? NonAnswerKind.Marks;
    }

    /// <summary>Returns the text of an answer as it is read: whole, or, if its author left points out, the others, each on a line of its own.</summary>
    /// <param name="answer">The answer.</param>
    public static string Kept(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.LeftOut is { Count: > 0 } ? string.Join('\n', Split(answer).Select(span => ReadableText.Show(span.Cut(answer.Text)))) : answer.Text;
    }

    /// <summary>Returns the spans of the points of one text. They are in order, do not overlap, are not empty, and do not cut a grapheme.</summary>
    /// <param name="answer">Any text, even with broken UTF-16. The time grows in proportion to its length.</param>
    public static ImmutableArray<TextSpan> Split(string answer)
    {
        var readable = ReadableText.Read(answer);
        // Where a line ends inside of what a reader sees as one character, the two lines are one point.
        return Graphemes.Whole(answer, [.. SplitRead(readable.Text).Select(readable.InOriginal)]);
    }

    private static List<TextSpan> SplitRead(string text)
    {
        var points = new List<TextSpan>();
        foreach (var line in Lines(text))
        {
            // A line break inside what is left is one of a program and no end of anything; as a space it keeps the places of all characters.
            foreach (var point in SplitPassage(line.Cut(text).Replace('\n', ' ').Replace('\r', ' '))) { points.AddRange(Clauses(text, new(line.Start + point.Start, point.Length))); }
        }

        return points;
    }

    /// <summary>Splits a passage in which line breaks say little: a line that begins with a small letter goes on with the one before it.</summary>
    public static ImmutableArray<TextSpan> SplitPassage(string answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var words = Words.Tokenize(answer);
        var parts = Items.Split(answer).SelectMany(item => Sentences.Split(answer, item)).ToList();
        if (parts is [var only])
        {
            parts = CommaList(answer, only, words);
        }

        return Graphemes.Whole(answer, Joined(answer, parts, words));
    }

    // A span without a content word joins the one before it; at the start of the answer it joins the one after it.
    private static List<TextSpan> Joined(string answer, List<TextSpan> parts, ImmutableArray<Word> words)
    {
        var joined = new List<TextSpan>(parts.Count);
        var (word, waiting, apart) = (0, false, false);
        foreach (var part in parts)
        {
            var content = false;
            for (; word < words.Length && words[word].Span.Start < part.End; word++)
            {
                content |= IsContent(words[word]);
            }

            var nothing = !content && IsNonAnswer(part.Cut(answer));
            if (joined.Count > 0 && !nothing && !apart && (waiting || !content))
            {
                joined[^1] = new(joined[^1].Start, part.End - joined[^1].Start);
                waiting &= !content;
            }
            else
            {
                joined.Add(part);
                waiting = !content && !nothing;
            }

            apart = nothing;
        }

        return waiting && words.IsEmpty && !answer.Any(IsSign) ? [] : joined;
    }

    // "I don't know. Finance should own it." says one thing; "Yes. One ledger." and "Thanks. One ledger." are one sentence each to their writers.
    private static bool IsNonAnswer(string part) => NonAnswerCheck.Classify(part) < NonAnswerKind.Nothing;

    private static bool IsContent(Word word) => word.Text.Length > 1 && !StopWords.Contains(word.Text);

    // An emoji is an answer, but a row of dots is not.
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

    // In "cost, quality and speed", the last part holds two items; "and" stays with the last one.
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

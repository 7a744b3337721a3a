using System.Collections.Immutable;
using Attune.Analysis.Rounds;
using Attune.Analysis.Text;

namespace Attune.Analysis.Vocabulary;

/// <summary>The role that a word can have in a term.</summary>
internal enum TermRole
{
    /// <summary>The word is no term and is in no phrase.</summary>
    Stop,

    /// <summary>The word can only stand inside a phrase, as "to" in "fit to standard".</summary>
    Connector,

    /// <summary>The word is a term only as part of a phrase, as "new" and "2".</summary>
    PhraseOnly,

    /// <summary>The word is a term of its own.</summary>
    Term,
}

/// <summary>A word of the points of a question, or a compound that counts as one word.</summary>
/// <param name="Key">The place of its key in <see cref="TermTokens.Keys"/>.</param>
/// <param name="Role">The role it can have.</param>
/// <param name="Point">The place of its point.</param>
/// <param name="Leader">The number of its leader within the question.</param>
/// <param name="Span">Where it stands in the answer.</param>
/// <param name="Form">The word as it was written, without a capital that it has only because it opens a point; as it was meant, if it was spelled wrong.</param>
/// <param name="Glued">Whether a hyphen ties it to the next token.</param>
/// <param name="Follows">Whether the token before it is in the same point and only white space or a hyphen stands between the two.</param>
internal readonly record struct TermToken(int Key, TermRole Role, int Point, int Leader, TextSpan Span, string Form, bool Glued, bool Follows);

/// <summary>The words of all points of a question, in order, with numbered keys.</summary>
internal sealed class TermTokens
{
    // No language has such long words; this would be a string of characters without spaces that somebody pasted.
    private const int LongestWord = 40;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Key, TermRole Role)> _known = new(StringComparer.Ordinal);

    private TermTokens()
    {
    }

    public List<TermToken> List { get; set; } = [];

    /// <summary>The keys by their numbers.</summary>
    public List<string> Keys { get; } = [];

    public static TermTokens Tokenize(ImmutableArray<Point> points, ImmutableArray<Answer> answers)
    {
        var tokens = new TermTokens();
        var leaders = new Dictionary<string, int>(StringComparer.Ordinal);
        var (answer, words, at, shouting) = (-1, ImmutableArray<Word>.Empty, 0, false);
        foreach (var point in points)
        {
            if (point.Answer != answer)
            {
                (answer, at) = (point.Answer, 0);
                words = Words.Tokenize(answers[answer].Text);
                shouting = !answers[answer].Text.Any(char.IsLower);
            }

            leaders.TryAdd(point.Leader, leaders.Count);
            while (at < words.Length && words[at].Span.Start < point.Span.Start)
            {
                at++;
            }

            for (var first = at; at < words.Length && words[at].Span.End <= point.Span.End; at++)
            {
                tokens.Add(answers[answer].Text, point, leaders[point.Leader], words[at], at > first ? words[at - 1] : null, shouting);
            }
        }

        return tokens;
    }

    /// <summary>Reads words as those that were meant; where they stand stays.</summary>
    /// <param name="meant">For each word as it was written, in lower case, the word that was meant.</param>
    public void Respell(IReadOnlyDictionary<string, string> meant)
    {
        for (var at = 0; at < List.Count; at++)
        {
            if (!meant.TryGetValue(List[at].Form, out var text)) { continue; }
            var word = new Word(text, List[at].Span);
            List[at] = List[at] with { Key = Number(word.Key), Role = RoleOf(word), Form = text };
        }
    }

    public int Number(string key)
    {
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers.Add(key, number = Keys.Count);
            Keys.Add(key);
        }

        return number;
    }

    public int? Find(ReadOnlySpan<char> key)
        => _numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var number) ? number : null;

    private void Add(string text, Point point, int leader, Word word, Word? before, bool shouting)
    {
        if (!_known.TryGetValue(word.Text, out var known))
        {
            known = word.Text.Length > LongestWord ? (Number(""), TermRole.Stop) : (Number(word.Key), RoleOf(word));
            _known.Add(word.Text, known);
        }

        List.Add(new(
            known.Key,
            known.Role,
            point.Index,
            leader,
            word.Span,
            known.Role == TermRole.Stop ? word.Text : FormOf(text, word, before is null, shouting),
            word.Glued,
            before is { } last && OnlySpace(text.AsSpan(last.Span.End, word.Span.Start - last.Span.End))));
    }

    private static TermRole RoleOf(Word word) => word switch
    {
        _ when StopWords.Connects(word.Text) => TermRole.Connector,
        { Key: var key } when StopWords.SaysNothingAlone(word.Text) || StopWords.SaysNothingAlone(key) => TermRole.PhraseOnly,
        { Text.Length: 1 } => TermRole.Stop,
        // The word decides and not its key: "own" says nothing, but "owns" does.
        _ when StopWords.Contains(word.Text) => TermRole.Stop,
        _ => TermRole.Term,
    };

    private static string FormOf(string text, Word word, bool opensPoint, bool shouting)
    {
        var written = text.AsSpan(word.Span.Start, word.Span.Length);
        if (shouting || written.Length != word.Text.Length || written.SequenceEqual(word.Text))
        {
            return word.Text;
        }

        // "SaaS" and "KPIs" are always written like this; "Finance" at the start of a point is not.
        return opensPoint && written[1..].SequenceEqual(word.Text.AsSpan(1)) ? word.Text : written.ToString();
    }

    private static bool OnlySpace(ReadOnlySpan<char> gap)
    {
        foreach (var c in gap)
        {
            // A possessive 's does not belong to the word before it.
            if (!char.IsWhiteSpace(c) && c is not ('-' or '\u2010' or '\u2011' or '\'' or '’' or 's' or 'S'))
            {
                return false;
            }
        }

        return true;
    }
}

using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>What a word may be in a term.</summary>
internal enum TermRole
{
    /// <summary>No term and in no phrase.</summary>
    Stop,

    /// <summary>Only inside a phrase: "to" of "fit to standard".</summary>
    Connector,

    /// <summary>Only as part of a phrase: "new", "2".</summary>
    PhraseOnly,

    /// <summary>A term of its own.</summary>
    Term,
}

/// <summary>One word, or a compound taken for one, of the points of a question.</summary>
/// <param name="Key">Place of its key in <see cref="TermTokens.Keys"/>.</param>
/// <param name="Role">What it may be.</param>
/// <param name="Point">Place of its point.</param>
/// <param name="Leader">Number of its leader within the question.</param>
/// <param name="Span">Where it stands in the answer.</param>
/// <param name="Form">As written, but for a capital that only opens a point.</param>
/// <param name="Glued">A hyphen ties it to the next.</param>
/// <param name="Follows">Nothing but space or a hyphen stands between it and the token before, which is of the same point.</param>
internal readonly record struct TermToken(int Key, TermRole Role, int Point, int Leader, TextSpan Span, string Form, bool Glued, bool Follows);

/// <summary>The words of all points of a question, in their order, with their keys numbered.</summary>
internal sealed class TermTokens
{
    // No word of a language; a key pasted without spaces.
    private const int LongestWord = 40;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Key, TermRole Role)> _known = new(StringComparer.Ordinal);

    private TermTokens()
    {
    }

    public List<TermToken> List { get; set; } = [];

    /// <summary>Keys by number.</summary>
    public List<string> Keys { get; } = [];

    public static TermTokens Of(ImmutableArray<Point> points, ImmutableArray<Answer> answers)
    {
        var tokens = new TermTokens();
        var leaders = new Dictionary<string, int>(StringComparer.Ordinal);
        var (answer, words, at, shouting) = (-1, ImmutableArray<Word>.Empty, 0, false);
        foreach (var point in points)
        {
            if (point.Answer != answer)
            {
                (answer, at) = (point.Answer, 0);
                words = Words.Of(answers[answer].Text);
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
        // The word, not its key: "own" says nothing, "owns" does.
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

        // "SaaS" and "KPIs" are written so everywhere; "Finance" at the start of a point is not.
        return opensPoint && written[1..].SequenceEqual(word.Text.AsSpan(1)) ? word.Text : written.ToString();
    }

    private static bool OnlySpace(ReadOnlySpan<char> gap)
    {
        foreach (var c in gap)
        {
            // A possessive 's is not part of the word before it.
            if (!char.IsWhiteSpace(c) && c is not ('-' or '\u2010' or '\u2011' or '\'' or '’' or 's' or 'S'))
            {
                return false;
            }
        }

        return true;
    }
}

namespace Attune.Analysis;

/// <summary>A stretch of tokens that is one term.</summary>
/// <param name="Term">Number of the phrase.</param>
/// <param name="First">Place of its first token.</param>
/// <param name="Last">Place of its last token.</param>
internal readonly record struct TermWindow(int Term, int First, int Last);

/// <summary>
/// Phrases: two or three content words side by side inside one point, with nothing between them but "of", "to", "on", "in", "the". A phrase is kept
/// when enough leaders write it and when its words stick together: ln(c M^(k-1) / (c_1 ... c_k)) / ((k-1) ln(M / c)), the normalised
/// pointwise mutual information (Bouma 2009) for k words (specific correlation, Van de Cruys 2011), with leaders who wrote phrase and words as
/// counts and M their sum over words. One leader who repeats a phrase does not make it stick.
/// </summary>
internal sealed class Phrases
{
    private const int MostContent = 3;
    private const int MostConnectors = 2;
    private readonly List<TermToken> _tokens;
    private readonly VocabularyOptions _options;
    private readonly Dictionary<(int, int), int> _numbers = [];
    private readonly List<LeaderCount> _counts = [];
    private readonly Dictionary<int, LeaderCount> _words = [];

    private Phrases(List<TermToken> tokens, VocabularyOptions options) => (_tokens, _options) = (tokens, options);

    /// <summary>Windows of all kept phrases, in the order of their first token.</summary>
    public static List<TermWindow> Of(List<TermToken> tokens, VocabularyOptions options)
    {
        var phrases = new Phrases(tokens, options);
        phrases.CountWords();
        foreach (var window in phrases.Candidates())
        {
            phrases._counts[window.Term].Add(tokens[window.First].Leader);
        }

        var mass = phrases._words.Values.Sum(count => (double)count.Leaders);
        var sticky = new Dictionary<int, bool>();
        return [.. phrases.Candidates().Where(window =>
        {
            if (!sticky.TryGetValue(window.Term, out var keep))
            {
                sticky.Add(window.Term, keep = phrases.IsKept(window, mass));
            }

            return keep;
        })];
    }

    private void CountWords()
    {
        foreach (var token in _tokens.Where(token => token.Role >= TermRole.PhraseOnly))
        {
            if (!_words.TryGetValue(token.Key, out var count))
            {
                _words.Add(token.Key, count = new());
            }

            count.Add(token.Leader);
        }
    }

    private IEnumerable<TermWindow> Candidates()
    {
        for (var first = 0; first < _tokens.Count; first++)
        {
            if (_tokens[first].Role < TermRole.PhraseOnly)
            {
                continue;
            }

            var (phrase, content, connectors, terms) = (~_tokens[first].Key, 1, 0, _tokens[first].Role == TermRole.Term ? 1 : 0);
            for (var last = first + 1; last < _tokens.Count && _tokens[last] is { Follows: true, Role: not TermRole.Stop } token; last++)
            {
                phrase = Number(phrase, token.Key);
                if (token.Role == TermRole.Connector)
                {
                    if (++connectors > MostConnectors)
                    {
                        break;
                    }

                    continue;
                }

                (content, connectors, terms) = (content + 1, 0, terms + (token.Role == TermRole.Term ? 1 : 0));
                if (terms > 0)
                {
                    yield return new(phrase, first, last);
                }

                if (content == MostContent)
                {
                    break;
                }
            }
        }
    }

    private int Number(int beginning, int key)
    {
        if (!_numbers.TryGetValue((beginning, key), out var number))
        {
            _numbers.Add((beginning, key), number = _counts.Count);
            _counts.Add(new());
        }

        return number;
    }

    private bool IsKept(TermWindow window, double mass)
    {
        var leaders = _counts[window.Term].Leaders;
        if (leaders < _options.PhraseLeaders)
        {
            return false;
        }

        var (together, words) = (Math.Log(leaders / mass), 0);
        var apart = 0.0;
        for (var at = window.First; at <= window.Last; at++)
        {
            if (_tokens[at].Role != TermRole.Connector)
            {
                (apart, words) = (apart + Math.Log(_words[_tokens[at].Key].Leaders / mass), words + 1);
            }
        }

        // A question whose leaders write nothing but the phrase: it cannot stick more.
        return together > -1e-9 || (together - apart) / (-(words - 1) * together) >= _options.PhraseStickiness;
    }
}

/// <summary>Counts leaders once; tokens come leader by leader.</summary>
internal sealed class LeaderCount
{
    private int _last = -1;

    public int Leaders { get; private set; }

    public void Add(int leader)
    {
        Leaders += leader == _last ? 0 : 1;
        _last = leader;
    }
}

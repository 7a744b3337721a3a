namespace Attune.Analysis.Vocabulary;

/// <summary>A stretch of tokens that is one use of a phrase.</summary>
/// <param name="Term">The number of the phrase.</param>
/// <param name="First">The place of its first token.</param>
/// <param name="Last">The place of its last token.</param>
internal readonly record struct TermWindow(int Term, int First, int Last);

/// <summary>
/// Finds phrases: two or three content words side by side in one point, with nothing between them except "of", "to", "on", "in" or "the", none of them a verb (<see cref="GluedWords"/>). A phrase is
/// kept if enough leaders write it and if its words belong together. That is measured by ln(c M^(k-1) / (c_1 ... c_k)) / ((k-1) ln(M / c)), the
/// normalized pointwise mutual information (Bouma 2009) for k words (specific correlation, Van de Cruys 2011), where the counts are the leaders who
/// wrote the phrase and its words, and M is the sum of the latter over all words. One leader who repeats a phrase does not make its words belong
/// together.
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
    private readonly Func<TermToken, bool> _leavesOpen;

    private Phrases(List<TermToken> tokens, IReadOnlyList<string> keys, VocabularyOptions options)
        => (_tokens, _options, _leavesOpen) = (tokens, options, token => options.VerbsEndPhrases && token.Role == TermRole.PhraseOnly && GluedWords.LeavesOpen(token.Form, keys[token.Key]));

    /// <summary>Returns all uses of the phrases that are kept, in the order of their first tokens.</summary>
    public static List<TermWindow> Find(TermTokens all, VocabularyOptions options)
    {
        var tokens = all.List;
        var phrases = new Phrases(tokens, all.Keys, options);
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

            if (_options.VerbsEndPhrases && GluedWords.IsVerb(_tokens[first].Form, isFirst: true)) { continue; }

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

                if (_options.VerbsEndPhrases && GluedWords.IsVerb(token.Form, isFirst: false)) { break; }

                (content, connectors, terms) = (content + 1, 0, terms + (token.Role == TermRole.Term ? 1 : 0));
                if (terms > 0 && !_leavesOpen(token))
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

        // If the leaders of a question write nothing but the phrase, its words could not belong together more closely.
        return together > -1e-9 || (together - apart) / (-(words - 1) * together) >= _options.PhraseStickiness;
    }
}

/// <summary>Counts each leader once. The tokens must come leader by leader.</summary>
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

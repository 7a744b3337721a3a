using Attune.Analysis.Text;

namespace Attune.Analysis.Vocabulary;

/// <summary>
/// Finds words that are spelled wrong and whose meaning is safe to say: no dictionary knows them, they are no names and no words of the room's own, their
/// writer writes English, and there is one word only that can have been meant. What somebody merged or kept apart by hand is never touched.
/// </summary>
internal sealed class Misspellings
{
    // Shorter words are one letter from many others.
    private const int Shortest = 5;
    private const int SureAmongOthers = 7;

    // A word that nobody in the room spells right is long enough to have one neighbor only, and the slip says nothing else.
    private const int SureAlone = 8;
    private const int SureOfTwoSlips = 9;
    private const int SureOfSwap = 6;
    private const int SureOfVowel = 10;

    // Two words in three that a dictionary knows: the others of an English sentence are names and the house's own.
    private const double English = 2.0 / 3;

    private readonly TermTokens _tokens;
    private readonly HashSet<string> _decided;
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _writers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _keysSaid = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> _english;

    private Misspellings(TermTokens tokens, IEnumerable<string> decided)
    {
        (_tokens, _decided) = (tokens, decided.ToHashSet(StringComparer.Ordinal));
        foreach (var token in tokens.List)
        {
            if (!IsWord(token.Form))
            {
                _names.Add(token.Form);
                continue;
            }

            Writers(_writers, token.Form).Add(token.Leader);
            if (Knows(token.Form)) { Writers(_keysSaid, tokens.Keys[token.Key]).Add(token.Leader); }
        }

        _english = [.. tokens.List.Where(token => IsWord(token.Form)).GroupBy(token => token.Leader)
            .Where(said => said.Average(token => Knows(token.Form) ? 1.0 : 0) >= English).Select(said => said.Key)];
    }

    /// <summary>The words to read otherwise, with the words that were meant, both as they are written in lower case.</summary>
    /// <param name="tokens">All words of a question.</param>
    /// <param name="decided">The keys of the terms about which people decided themselves.</param>
    public static SortedDictionary<string, string> Find(TermTokens tokens, IEnumerable<string> decided)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var reader = new Misspellings(tokens, decided);
        foreach (var written in reader._writers.Keys.Where(reader.IsWrong))
        {
            if (reader.Meant(written) is { } meant) { found.Add(written, meant); }
        }

        return found;
    }

    private bool IsWrong(string written)
        => written.Length >= Shortest && !Knows(written) && !_names.Contains(written) && !_decided.Contains(TermKey.Normalize(written))
            && _writers[written].IsSubsetOf(_english) && !IsTwoWords(written);

    private string? Meant(string written)
    {
        var near = Slip.OneAway(written).Distinct(StringComparer.Ordinal).Where(SpelledRight.IsListed).ToLookup(Key, StringComparer.Ordinal);
        var said = near.Where(word => Outnumber(word.Key, written)).ToList();
        return (said.Count, near.Count) switch
        {
            (1, 1) => Best(written, said[0]),
            (1, _) when written.Length >= SureAmongOthers => Best(written, said[0]),
            (0, 1) => Best(written, near.Single().Where(word => IsSureAlone(written, word))),
            (0, 0) when written.Length >= SureOfTwoSlips => TwoAway(written),
            _ => null,
        };
    }

    // Two letters that changed places are nobody's word; "collegas" may be colleges or colleagues, so that a wrong vowel is safe in a long word only.
    private static bool IsSureAlone(string written, string meant) => Slip.IsOfTheFingers(written, meant) && written.Length >= (
        Slip.IsSwap(written, meant) ? SureOfSwap : written.Length == meant.Length ? SureOfVowel : SureAlone);

    // What is two slips away is meant only if the room says it.
    private string? TwoAway(string written)
    {
        var said = _writers.Keys
            .Where(word => word[0] == written[0] && Math.Abs(word.Length - written.Length) <= 2 && Knows(word) && Slip.Distance(written, word) == 2)
            .ToLookup(Key, StringComparer.Ordinal);
        return said.Count == 1 && Outnumber(said.Single().Key, written) ? Best(written, said.Single()) : null;
    }

    // Of the forms of one word the one that ends alike was meant.
    private static string? Best(string written, IEnumerable<string> forms)
        => forms.OrderBy(form => form[^1] == written[^1] ? 0 : 1).ThenBy(form => Slip.IsOfTheFingers(written, form) ? 0 : 1)
            .ThenBy(form => form, StringComparer.Ordinal).FirstOrDefault();

    // What more people write one way than the other is their word for it.
    private bool Outnumber(string key, string written) => _keysSaid.TryGetValue(key, out var leaders) && leaders.Count >= _writers[written].Count;

    private bool Knows(string word)
    {
        if (!_known.TryGetValue(word, out var known)) { _known.Add(word, known = SpelledRight.Knows(word)); }
        return known;
    }

    private static string Key(string word) => Spelling.Digits(Lemmatizer.Lemmatize(word));

    private static bool IsWord(string form) => form.Length > 0 && !form.AsSpan().ContainsAnyExceptInRange('a', 'z');

    // "Cutover" and "golive" are written as one word by those who say them.
    private static bool IsTwoWords(string written)
        => Enumerable.Range(2, written.Length - 4).Any(cut => SpelledRight.Knows(written[..cut]) && SpelledRight.Knows(written[cut..]) && (cut > 2 || written.StartsWith("go", StringComparison.Ordinal)));

    private static HashSet<int> Writers(Dictionary<string, HashSet<int>> writers, string word)
    {
        if (!writers.TryGetValue(word, out var known)) { writers.Add(word, known = []); }
        return known;
    }
}

using System.Runtime.InteropServices;
using Attune.Analysis.Text;

namespace Attune.Analysis.Vocabulary;

/// <summary>One use of a term.</summary>
/// <param name="Key">The key of the form, before the merges of people.</param>
/// <param name="Form">The form as it was written.</param>
/// <param name="Leader">The number of the leader.</param>
/// <param name="Point">The place of the point.</param>
/// <param name="Span">Where the use stands in the answer.</param>
internal readonly record struct TermUse(string Key, string Form, int Leader, int Point, TextSpan Span);

/// <summary>
/// Finds where each term of a question is used. A term whose leaders mostly write it only inside one longer term is counted there for the longer one. Where they
/// write it outside, it still counts on its own, so that no word is lost; and so it does where some say "one workflow" and others "efficient workflow".
/// </summary>
internal sealed class TermOccurrences
{
    private readonly TermTokens _tokens;
    private readonly VocabularyOptions _options;

    // For each token, this is the last place up to which a longer term reaches that was kept and that starts there or before.
    private readonly int[] _reach;

    // The longer term that reaches so far.
    private readonly int[] _longer;

    private readonly Dictionary<int, string?> _phrases = [];

    private TermOccurrences(TermTokens tokens, VocabularyOptions options)
    {
        (_tokens, _options) = (tokens, options);
        _reach = new int[tokens.List.Count];
        Array.Fill(_reach, -1);
        _longer = new int[tokens.List.Count];
    }

    /// <summary>Returns all uses in the order of the tokens.</summary>
    public static List<TermUse> Find(TermTokens tokens, VocabularyOptions options)
    {
        var occurrences = new TermOccurrences(tokens, options);
        var phrases = Phrases.Find(tokens, options);
        var kept = new List<TermWindow>(tokens.List.Count);
        foreach (var sameLength in phrases.GroupBy(window => window.Last - window.First).OrderByDescending(group => group.Key))
        {
            var told = occurrences.Told([.. sameLength]);
            // A phrase that only one leader still uses once the longer ones are counted is no phrase.
            kept.AddRange(occurrences.OfEnough(told));
            occurrences.Reach(kept);
        }

        kept.AddRange(occurrences.Told([.. tokens.List.Index().Where(token => token.Item.Role == TermRole.Term)
            .Select(token => new TermWindow(token.Item.Key, token.Index, token.Index))]));
        return [.. kept.OrderBy(window => window.First).ThenBy(window => window.Last).Select(occurrences.Use)];
    }

    // Returns the uses that are left when those inside longer terms count for the longer ones.
    private IEnumerable<TermWindow> Told(List<TermWindow> windows)
    {
        var all = new Dictionary<int, LeaderCount>();
        var outside = new Dictionary<int, LeaderCount>();
        var inside = new Dictionary<(int Term, int Longer), LeaderCount>();
        foreach (var window in windows)
        {
            Count(all, window);
            if (_reach[window.First] < window.Last)
            {
                Count(outside, window);
            }
            else if (_options.CountsAcrossPhrases)
            {
                Count(inside, (window.Term, _longer[window.First]), window);
            }
        }

        var most = inside.GroupBy(term => term.Key.Term).ToDictionary(term => term.Key, term => term.Max(longer => longer.Value.Leaders));
        return windows.Where(window => _reach[window.First] < window.Last
            || all[window.Term].Leaders - (outside.GetValueOrDefault(window.Term)?.Leaders ?? 0) <= _options.AbsorbedShare * all[window.Term].Leaders
            || (_options.CountsAcrossPhrases && most[window.Term] <= _options.AbsorbedShare * all[window.Term].Leaders));
    }

    private List<TermWindow> OfEnough(IEnumerable<TermWindow> windows)
    {
        var list = windows.ToList();
        var leaders = new Dictionary<int, LeaderCount>();
        list.ForEach(window => Count(leaders, window));
        return list.FindAll(window => leaders[window.Term].Leaders >= _options.PhraseLeaders);
    }

    private void Count(Dictionary<int, LeaderCount> counts, TermWindow window) => Count(counts, window.Term, window);

    private void Count<TKey>(Dictionary<TKey, LeaderCount> counts, TKey key, TermWindow window)
        where TKey : notnull
    {
        if (!counts.TryGetValue(key, out var count))
        {
            counts.Add(key, count = new());
        }

        count.Add(_tokens.List[window.First].Leader);
    }

    private void Reach(List<TermWindow> kept)
    {
        foreach (var window in kept)
        {
            if (_reach[window.First] < window.Last) { (_reach[window.First], _longer[window.First]) = (window.Last, window.Term); }
        }

        for (var at = 1; at < _reach.Length; at++)
        {
            if (_reach[at] < _reach[at - 1]) { (_reach[at], _longer[at]) = (_reach[at - 1], _longer[at - 1]); }
        }
    }

    private TermUse Use(TermWindow window)
    {
        var (first, last) = (_tokens.List[window.First], _tokens.List[window.Last]);
        var key = window.First == window.Last ? _tokens.Keys[first.Key] : PhraseOf(window);
        var span = new TextSpan(first.Span.Start, last.Span.End - first.Span.Start);
        return new(key, Compounds.FormOf(_tokens.List, window.First, window.Last), first.Leader, first.Point, span);
    }

    // One string is kept for each phrase and not one for each use.
    private string PhraseOf(TermWindow window)
    {
        ref var phrase = ref CollectionsMarshal.GetValueRefOrAddDefault(_phrases, window.Term, out _);
        return phrase ??= string.Join(' ', Enumerable.Range(window.First, window.Last - window.First + 1).Select(at => _tokens.Keys[_tokens.List[at].Key]));
    }
}

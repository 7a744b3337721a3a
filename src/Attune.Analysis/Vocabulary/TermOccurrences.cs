using System.Runtime.InteropServices;

namespace Attune.Analysis;

/// <summary>One use of a term.</summary>
/// <param name="Key">Key of the form, before merges of people.</param>
/// <param name="Form">As written.</param>
/// <param name="Leader">Number of the leader.</param>
/// <param name="Point">Place of the point.</param>
/// <param name="Span">Where it stands in the answer.</param>
internal readonly record struct TermUse(string Key, string Form, int Leader, int Point, TextSpan Span);

/// <summary>
/// Where each term of a question is used. A longer term takes over a part of it that most of its leaders write only inside the longer one;
/// what they write of it outside stays theirs, so that no word is lost.
/// </summary>
internal sealed class TermOccurrences
{
    private readonly TermTokens _tokens;
    private readonly VocabularyOptions _options;

    // For each token the last place a kept longer term reaches that starts there or before.
    private readonly int[] _reach;

    private readonly Dictionary<int, string?> _phrases = [];

    private TermOccurrences(TermTokens tokens, VocabularyOptions options)
    {
        (_tokens, _options) = (tokens, options);
        _reach = new int[tokens.List.Count];
        Array.Fill(_reach, -1);
    }

    /// <summary>All uses, in the order of the tokens.</summary>
    public static List<TermUse> Of(TermTokens tokens, VocabularyOptions options)
    {
        var occurrences = new TermOccurrences(tokens, options);
        var phrases = Phrases.Of(tokens.List, options);
        var kept = new List<TermWindow>(tokens.List.Count);
        foreach (var sameLength in phrases.GroupBy(window => window.Last - window.First).OrderByDescending(group => group.Key))
        {
            var told = occurrences.Told([.. sameLength]);
            // A phrase of one leader, once the longer ones are told, is no phrase.
            kept.AddRange(occurrences.OfEnough(told));
            occurrences.Reach(kept);
        }

        kept.AddRange(occurrences.Told([.. tokens.List.Index().Where(token => token.Item.Role == TermRole.Term)
            .Select(token => new TermWindow(token.Item.Key, token.Index, token.Index))]));
        return [.. kept.OrderBy(window => window.First).ThenBy(window => window.Last).Select(occurrences.Use)];
    }

    // The windows left when those inside longer terms are told by these.
    private IEnumerable<TermWindow> Told(List<TermWindow> windows)
    {
        var all = new Dictionary<int, LeaderCount>();
        var outside = new Dictionary<int, LeaderCount>();
        foreach (var window in windows)
        {
            Count(all, window);
            if (_reach[window.First] < window.Last)
            {
                Count(outside, window);
            }
        }

        return windows.Where(window => _reach[window.First] < window.Last
            || all[window.Term].Leaders - (outside.GetValueOrDefault(window.Term)?.Leaders ?? 0) <= _options.AbsorbedShare * all[window.Term].Leaders);
    }

    private List<TermWindow> OfEnough(IEnumerable<TermWindow> windows)
    {
        var list = windows.ToList();
        var leaders = new Dictionary<int, LeaderCount>();
        list.ForEach(window => Count(leaders, window));
        return list.FindAll(window => leaders[window.Term].Leaders >= _options.PhraseLeaders);
    }

    private void Count(Dictionary<int, LeaderCount> counts, TermWindow window)
    {
        if (!counts.TryGetValue(window.Term, out var count))
        {
            counts.Add(window.Term, count = new());
        }

        count.Add(_tokens.List[window.First].Leader);
    }

    private void Reach(List<TermWindow> kept)
    {
        foreach (var window in kept)
        {
            _reach[window.First] = Math.Max(_reach[window.First], window.Last);
        }

        for (var at = 1; at < _reach.Length; at++)
        {
            _reach[at] = Math.Max(_reach[at], _reach[at - 1]);
        }
    }

    private TermUse Use(TermWindow window)
    {
        var (first, last) = (_tokens.List[window.First], _tokens.List[window.Last]);
        var key = window.First == window.Last ? _tokens.Keys[first.Key] : PhraseOf(window);
        var span = new TextSpan(first.Span.Start, last.Span.End - first.Span.Start);
        return new(key, Compounds.FormOf(_tokens.List, window.First, window.Last), first.Leader, first.Point, span);
    }

    // One string a phrase, not one a use.
    private string PhraseOf(TermWindow window)
    {
        ref var phrase = ref CollectionsMarshal.GetValueRefOrAddDefault(_phrases, window.Term, out _);
        return phrase ??= string.Join(' ', Enumerable.Range(window.First, window.Last - window.First + 1).Select(at => _tokens.Keys[_tokens.List[at].Key]));
    }
}

using System.Text.RegularExpressions;
using Attune.Analysis.Matters;

namespace Attune.Analysis.Stance;

/// <summary>What a text puts first and what it puts after, as content stems.</summary>
internal sealed partial class Precedence
{
    // What is put first is named in a few words right beside the "first".
    private const int Reach = 4;
    private const int MostWords = 3;

    private static readonly string[] Marks = ["first", "second", "start", "begin", "later", "come", "comes", "last"];

    private readonly SortedDictionary<string, string> _first = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _later = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems;

    /// <param name="lower">The text in lower case.</param>
    public Precedence(string lower)
    {
        _stems = [.. ContentStems.Words(lower).SelectMany(Stems)];
        foreach (var clause in ClauseEnd().Split(lower))
        {
            if (Before().Match(clause) is { Success: true } before)
            {
                Add(_first, ContentStems.Words(clause[..before.Index]));
                Add(_later, ContentStems.Words(clause[(before.Index + before.Length)..]));
            }
            else
            {
                Named(_first, clause, First());
                Named(_later, clause, Second());
            }
        }

        foreach (var both in _first.Keys.Where(_later.ContainsKey).ToArray()) { _first.Remove(both); }
    }

    /// <summary>
    /// Returns the words of what each text puts first, if the other turns what this one puts first and after, or puts another thing of the same name first; null
    /// if not.
    /// </summary>
    public (string[] Mine, string[] Theirs)? TurnedIn(Precedence other)
    {
        if (_first.Count == 0 || other._first.Count == 0) { return null; }

        var turned = _first.Keys.Count(other._later.ContainsKey) + other._first.Keys.Count(_later.ContainsKey);
        var kept = _first.Keys.Count(other._first.ContainsKey) + _later.Keys.Count(other._later.ContainsKey);
        return turned > kept || IsAnotherOfAKind(other) ? ([.. _first.Values], [.. other._first.Values]) : null;
    }

    // "The motor line first" and "property line first": one head, and each has a word that the other text lacks.
    private bool IsAnotherOfAKind(Precedence other)
        => _first.Keys.Any(other._first.ContainsKey) && Math.Max(_first.Count, other._first.Count) <= MostWords
            && _first.Keys.Any(stem => !other._stems.Contains(stem)) && other._first.Keys.Any(stem => !_stems.Contains(stem));

    // "First the data", "the data first": the words behind the mark, or those before it where none is behind.
    private void Named(SortedDictionary<string, string> named, string clause, Regex mark)
    {
        if (mark.Match(clause) is not { Success: true } found) { return; }

        var behind = ContentStems.Words(clause[(found.Index + found.Length)..]).TakeWhile(word => !Preposition().IsMatch(word)).Take(Reach).ToArray();
        Add(named, behind.Any(word => Stems(word).Any()) ? behind : ContentStems.Words(clause[..found.Index]).TakeLast(Reach));
    }

    private void Add(SortedDictionary<string, string> named, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            foreach (var stem in Stems(word)) { named.TryAdd(stem, word); }
        }
    }

    private IEnumerable<string> Stems(string word) => ContentStems.Read(word).Any(stem => !Marks.Contains(stem)) ? [StanceStem.Stem(word)] : [];

    [GeneratedRegex(@"[,;:.!?()–—]|\s-\s|\b(?:but|because|if|unless|while|whereas|since|and|so|or|with|then)\b")]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"\b(?:before|ahead of|prior to|precedes?)\b")]
    private static partial Regex Before();

    // "The first payroll" puts nothing first; "policy first", "first policy" and "comes first" do.
    [GeneratedRegex(@"(?<!\b(?:the|a|an|our|your|my|its|their|his|her|wrong|very) )\bfirst\b(?!-)|\bfirst\s*$|\bbe the first\b|\b(?:start|begin)s? with\b")]
    private static partial Regex First();

    [GeneratedRegex(@"\b(?:second|secondary|later|afterwards|last|following|follows|comes? after|after that)\b")]
    private static partial Regex Second();

    [GeneratedRegex("^(?:in|on|at|for|of|to|by|from|into|as|where|which|that|when)$")]
    private static partial Regex Preposition();
}

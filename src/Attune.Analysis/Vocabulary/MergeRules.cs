using Attune.Analysis.Rounds;
using Attune.Analysis.Text;

namespace Attune.Analysis.Vocabulary;

/// <summary>The merges that people made, as keys, with chains of merges followed to their end.</summary>
internal sealed class MergeRules
{
    private readonly Dictionary<string, string> _into = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keptApart = new(StringComparer.Ordinal);

    private MergeRules()
    {
    }

    /// <summary>All keys that people named in merges.</summary>
    public IEnumerable<string> Keys => _into.Keys.Concat(_into.Values).Concat(_keptApart).Distinct(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The merges go round in a circle.</exception>
    public static MergeRules From(MergeList list)
    {
        if (list.Circle() is { IsEmpty: false } circle)
        {
            throw new ArgumentException(
                $"These merges go round in a circle: {string.Join(" -> ", circle)}. Take one of them out.", nameof(list));
        }

        var rules = new MergeRules();
        foreach (var merge in list.Merges)
        {
            var (from, into) = (TermKey.Normalize(merge.From), TermKey.Normalize(merge.Into));
            // Who merges a word with itself keeps it as it is.
            if (from == into && from.Length > 0) { _ = rules._keptApart.Add(from); }
            if (from != into && from.Length > 0 && into.Length > 0)
            {
                // If a term was merged twice, the later decision counts.
                rules._into[from] = into;
            }
        }

        return rules;
    }

    /// <summary>Returns the key for which a key counts.</summary>
    public string Final(string key)
    {
        while (_into.TryGetValue(key, out var into))
        {
            key = into;
        }

        return key;
    }
}

namespace Attune.Analysis;

/// <summary>The people's merges, as keys, with chains followed to their end.</summary>
internal sealed class MergeRules
{
    private readonly Dictionary<string, string> _into = new(StringComparer.Ordinal);

    private MergeRules()
    {
    }

    /// <summary>All keys that people named.</summary>
    public IEnumerable<string> Keys => _into.Keys.Concat(_into.Values).Distinct(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The merges go round in a circle.</exception>
    public static MergeRules Of(MergeList list)
    {
        if (list.Circle() is { IsEmpty: false } circle)
        {
            throw new ArgumentException(
                $"These merges go round in a circle: {string.Join(" -> ", circle)}. Take one of them out.", nameof(list));
        }

        var rules = new MergeRules();
        foreach (var merge in list.Merges)
        {
            var (from, into) = (TermKey.Of(merge.From), TermKey.Of(merge.Into));
            if (from != into && from.Length > 0 && into.Length > 0)
            {
                // The later decision on the same term holds.
                rules._into[from] = into;
            }
        }

        return rules;
    }

    /// <summary>The key a key counts for.</summary>
    public string Final(string key)
    {
        while (_into.TryGetValue(key, out var into))
        {
            key = into;
        }

        return key;
    }
}

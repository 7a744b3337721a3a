using System.Collections.Frozen;
using System.Text;

namespace Attune.Analysis;

/// <summary>Opposite adjectives, adverbs and verbs after WordNet's antonym links; single words only. Nouns make bad antonyms (man, woman) and are left out.</summary>
public static class Antonyms
{
    private static readonly Lazy<FrozenSet<(string, string)>> Pairs = new(() => Encoding.ASCII
        .GetString(WordTable.Resource("antonyms.txt"))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' '))
        .Select(pair => (pair[0], pair[1]))
        .ToFrozenSet());

    /// <summary>All pairs, each once, its first word before its second in ordinal order.</summary>
    public static IReadOnlyCollection<(string First, string Second)> All => Pairs.Value;

    /// <summary>Are two lower-case base forms opposites? The order does not matter.</summary>
    public static bool Are(string one, string other)
        => Pairs.Value.Contains(string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one));
}

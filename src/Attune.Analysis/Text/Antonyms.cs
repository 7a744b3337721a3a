using System.Collections.Frozen;
using System.Text;

namespace Attune.Analysis.Text;

/// <summary>
/// Opposite adjectives, adverbs and verbs from the antonym links of WordNet, single words only. Nouns are left out because they make bad antonyms
/// (man, woman).
/// </summary>
public static class Antonyms
{
    private static readonly Lazy<FrozenSet<(string, string)>> Pairs = new(() => Encoding.ASCII
        .GetString(WordLines.Resource("antonyms.txt"))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' '))
        .Select(pair => (pair[0], pair[1]))
        .ToFrozenSet());

    /// <summary>All pairs, each once; the first word of a pair comes before the second in ordinal order.</summary>
    public static IReadOnlyCollection<(string First, string Second)> All => Pairs.Value;

    /// <summary>Says whether two lower-case base forms are opposites, in either order.</summary>
    public static bool Are(string one, string other)
        => Pairs.Value.Contains(string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one));
}

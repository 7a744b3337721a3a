using System.Collections.Immutable;
using Attune.Analysis.Text;

namespace Attune.Analysis.Clouds;

/// <summary>Finds the words of a cloud by which a finding is called.</summary>
public static class CardWords
{
    /// <summary>
    /// The words that are a term of the finding, or stand in it where the cloud does not hold the whole term: "standard" of "fit to standard". A word that is
    /// said of anything is meant only where it is the whole term.
    /// </summary>
    /// <param name="terms">What the finding is called by, as people wrote it.</param>
    /// <param name="words">The words of the cloud: the key of each and the text that is shown, which differ where words were merged.</param>
    public static ImmutableArray<string> Find(IEnumerable<string> terms, IEnumerable<(string Key, string Text)> words)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(words);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var byText = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, text) in words)
        {
            keys.Add(key);
            byText.TryAdd(text, key);
        }

        return [.. terms.SelectMany(term =>
        {
            var key = byText.GetValueOrDefault(term) ?? TermKey.Normalize(term);
            return keys.Contains(key) ? [key] : key.Split(' ').Where(part => keys.Contains(part) && !StopWords.Contains(part) && !StopWords.SaysNothingAlone(part));
        }).Distinct(StringComparer.Ordinal)];
    }
}

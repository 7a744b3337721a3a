namespace Attune.Analysis;

/// <summary>
/// A light suffix stemmer: one ending off, then a doubled consonant and a last y or i. It joins words that a lemma keeps apart (align,
/// alignment) and so helps to compare short texts; it is wrong too often to show. Lists and order are part of the
/// calibration of the similarity: changing them means measuring it again.
/// </summary>
public static class Stem
{
    private const int ShortestStem = 3;

    // Longest first where one ends in another.
    private static readonly string[] Endings =
    [
        "ational", "isation", "ization", "fulness", "ousness", "iveness", "ements", "ement", "ments", "ment", "ations", "ation",
        "ingly", "ings", "ing", "edly", "ied", "ies", "ers", "er", "ed", "ly", "es", "s", "e",
    ];

    /// <summary>The stem of one lower-case word; never empty for a word that is not.</summary>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var left = word.AsSpan();
        if (left.EndsWith("'s", StringComparison.Ordinal))
        {
            left = left[..^2];
        }

        foreach (var ending in Endings)
        {
            if (left.EndsWith(ending, StringComparison.Ordinal) && left.Length - ending.Length >= ShortestStem)
            {
                left = left[..^ending.Length];
                break;
            }
        }

        if (left.Length > ShortestStem && left[^1] == left[^2] && !"aeiouls".Contains(left[^1], StringComparison.Ordinal))
        {
            left = left[..^1];
        }

        if (left.Length > ShortestStem && left[^1] is 'y' or 'i')
        {
            left = left[..^1];
        }

        return left.ToString();
    }
}

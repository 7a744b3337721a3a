namespace Attune.Analysis.Stance;

/// <summary>
/// A light suffix stemmer that is used only to compare words, in the stance check and in the names of topics. Stems are never shown. "Customised" and
/// "customise" have the same stem.
/// </summary>
internal static class StanceStem
{
    // The longest suffixes come first. The first one that fits is cut off, and no other.
    private static readonly string[] Suffixes =
    [
        "ational", "ization", "isation", "ations", "ation", "itions", "ition", "ments", "ment", "ingly", "ings", "ing",
        "edly", "ied", "ies", "ness", "ers", "er", "ed", "ly", "es", "s", "e",
    ];

    private const int ShortestStem = 3;

    public static string Stem(string word)
    {
        if (word == "IT" || !word.AsSpan().ContainsAnyExceptInRange('0', '9')) { return word; }

        var stem = word[..^LengthOfSuffix(word)];
        if (stem.Length > ShortestStem && stem[^1] == stem[^2] && !"aeiouls".Contains(stem[^1], StringComparison.Ordinal)) { stem = stem[..^1]; }

        return stem.Length > ShortestStem && (stem[^1] is 'y' or 'i') ? stem[..^1] : stem;
    }

    // A loop and no query: a crowd has hundreds of thousands of words.
    private static int LengthOfSuffix(string word)
    {
        foreach (var ending in Suffixes)
        {
            if (word.Length - ending.Length >= ShortestStem && word[^1] == ending[^1] && word.EndsWith(ending, StringComparison.Ordinal)
                && !(ending == "s" && word[^2] == 's'))
            {
                return ending.Length;
            }
        }

        return 0;
    }
}

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
        if (word == "IT" || word.All(char.IsDigit)) { return word; }

        var suffix = Suffixes.FirstOrDefault(ending => word.EndsWith(ending, StringComparison.Ordinal)
            && word.Length - ending.Length >= ShortestStem
            && !(ending == "s" && word.EndsWith("ss", StringComparison.Ordinal)));
        var stem = suffix is null ? word : word[..^suffix.Length];
        if (stem.Length > ShortestStem && stem[^1] == stem[^2] && !"aeiouls".Contains(stem[^1], StringComparison.Ordinal)) { stem = stem[..^1]; }

        return stem.Length > ShortestStem && (stem[^1] is 'y' or 'i') ? stem[..^1] : stem;
    }
}

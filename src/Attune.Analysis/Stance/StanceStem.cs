namespace Attune.Analysis;

/// <summary>A light suffix stemmer, used only to compare words, in the stance check and in names of topics, and never shown: "customised" and "customise" meet.</summary>
internal static class StanceStem
{
    // Longest first: the first that fits is cut, once.
    private static readonly string[] Suffixes =
    [
        "ational", "ization", "isation", "ations", "ation", "itions", "ition", "ments", "ment", "ingly", "ings", "ing",
        "edly", "ied", "ies", "ness", "ers", "er", "ed", "ly", "es", "s", "e",
    ];

    private const int ShortestStem = 3;

    public static string Of(string word)
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

namespace Attune.Analysis.Text;

/// <summary>Knows English words that are spelled right, in British and American spelling, with their endings (a list that build/spellings.mjs makes, and WordNet).</summary>
internal static class SpelledRight
{
    private static readonly Lazy<WordLines> Listed = new(() => WordLines.Embedded("spellings.txt"));

    // An ending that English puts on words of its own accord makes words that no list has ("explainer", "rostering").
    private static readonly string[] Endings =
        ["er", "ers", "or", "ors", "ing", "ings", "ed", "able", "ability", "ness", "less", "ly", "ful", "ish", "ism", "ist", "ists", "ize", "izes", "ized", "ization", "ify", "ship", "wide"];

    private static readonly string[] Beginnings = ["re", "un", "pre", "non", "sub", "over", "under", "up", "off", "de", "dis", "mis", "co", "inter", "multi", "micro", "cross"];

    // "Co" before two letters is no beginning of a word.
    private const int ShortestStem = 4;

    /// <summary>
    /// Whether a lower-case word of the letters a-z may be right as it is: one that is listed, in British or American spelling, or made of such a word by an
    /// ending or a beginning. A name, an abbreviation or a word of another language is not known.
    /// </summary>
    public static bool Knows(string word) => IsListed(word) || (Lemmatizer.Lemmatize(word) is var lemma && lemma != word && IsListed(lemma)) || IsMade(word);

    /// <summary>Whether the word itself is in a dictionary.</summary>
    public static bool IsListed(string word) => Listed.Value.TryFind(word, out _) || WordTable.WordNet.Find(word) is not null;

    private static bool IsMade(string word)
        => Endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal) && word[..^ending.Length] is { Length: >= ShortestStem } stem && (IsListed(stem) || IsListed(stem + "e")))
            || Beginnings.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal) && word[beginning.Length..] is { Length: >= ShortestStem } stem && IsListed(stem));
}

using Attune.Analysis.Text;

namespace Attune.Analysis.Vocabulary;

/// <summary>
/// Tells a thing that people call by several words ("master data") from words that only stand side by side in their sentences ("team owns", "stock moved"):
/// a finite verb ends what is before it, so a phrase across it is two halves of two phrases.
/// </summary>
internal static class GluedWords
{
    // The numbers are logarithms: "serve" is written as a verb eight times and more for each time as a noun.
    private const int NounsAreRarer = 3;

    /// <summary>Whether a word can only be a verb where it stands in a phrase.</summary>
    /// <param name="form">The word as it was written.</param>
    /// <param name="isFirst">A participle before a thing says which ("trained users"), after it what is done ("users trained").</param>
    public static bool IsVerb(string form, bool isFirst)
    {
        var word = form.ToLowerInvariant();
        var own = WordTable.WordNet.Find(word);
        if (own is { Irregular: var irregular } && irregular.Contains(":v", StringComparison.Ordinal)) { return !isFirst && own.Value is { Noun: < 0, Adjective: < 0 }; }
        if (word.EndsWith("ed", StringComparison.Ordinal) && !isFirst) { return own is null or { Noun: < 0, Adjective: < 0 } && Lemmatizer.Lemmatize(word) != word; }
        if (own is { Verb: >= 0 }) { return own is { Noun: < 0, Adjective: < 0, Adverb: < 0 }; }
        // "Owns" is no adjective, whatever "own" is.
        return own is null && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && Stem(word) is { Verb: >= 0 } stem && stem.Noun <= stem.Verb - NounsAreRarer;
    }

    /// <summary>Whether a word that says nothing alone cannot end a phrase, because what it says something of comes after it: "month end in five (days)".</summary>
    public static bool LeavesOpen(string form, string key)
        => StopWords.SaysNothingAlone(key) && (char.IsAsciiDigit(key[0]) || (WordTable.WordNet.Find(form.ToLowerInvariant()) is { } word && word.Noun < Math.Max(word.Adjective, word.Adverb)));

    private static WordEntry? Stem(string word)
        => WordTable.WordNet.Find(word.AsSpan(0, word.Length - 1)) ?? (word.EndsWith("es", StringComparison.Ordinal) ? WordTable.WordNet.Find(word.AsSpan(0, word.Length - 2)) : null);
}

using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>What two texts are compared by, word by word: stems of the words that are no stop words.</summary>
public static class Tokens
{
    /// <summary>In the order of the text, repeats included; single letters and numbers say too little and are left out.</summary>
    public static ImmutableArray<string> Of(string text)
        => [.. Words.Of(text).Where(word => Counts(word.Text)).Select(word => word.Text == "IT" ? word.Text : Stem.Of(word.Text.ToLowerInvariant()))];

    private static bool Counts(string word) => word.Length > 1 && char.IsLetter(word[0]) && !StopWords.Contains(word);
}

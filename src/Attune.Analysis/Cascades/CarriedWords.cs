using System.Collections.Immutable;
using Attune.Analysis.Text;

namespace Attune.Analysis.Cascades;

/// <summary>The words of one answer that say something, each once.</summary>
public static class CarriedWords
{
    // No language has such long words; this would be a string of characters without spaces that somebody pasted.
    private const int Longest = 40;

    /// <returns>For each word the key that all its forms share, and the form that was written first.</returns>
    public static ImmutableArray<(string Key, string Form)> Read(string answer)
        => [.. from word in Words.Tokenize(ReadableText.Read(answer).Text)
               where word.Text.Length is > 1 and <= Longest && word.Text.Any(char.IsLetter) && !StopWords.Contains(word.Text) && !StopWords.SaysNothingAlone(word.Text)
               group word.Text by word.Key into said
               select (said.Key, said.First())];
}

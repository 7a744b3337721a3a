using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Attune.Analysis.Readings;
using Attune.Analysis.Text;
using Attune.Analysis.Text.Cleaning;

namespace Attune.Analysis.Clouds;

/// <summary>Says in a few words of a side what it means by a word, for the lines under a split word.</summary>
public static partial class Gloss
{
    // The lines under a word have room for about as much.
    private const int Short = 56;

    private const int FewestTellingWords = 2;

    private static readonly FrozenSet<string> Defining = FrozenSet.ToFrozenSet(["is", "are", "means", "mean"], StringComparer.Ordinal);

    /// <param name="sentences">Sentences of one side, the most typical first.</param>
    /// <param name="word">The word whose meaning is shown.</param>
    /// <returns>
    /// A clause of a sentence as it was written: the first short one that says something beyond the word, else a longer one, else the first sentence.
    /// Of "adoption means people stop keeping lists, and ..." it is "people stop keeping lists". Empty if there is no sentence.
    /// </returns>
    public static string Choose(IEnumerable<string> sentences, string word)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(word);
        var own = TermKey.Normalize(word).Split(' ').ToFrozenSet(StringComparer.Ordinal);
        // What stands in the place of an address is no word of a meaning.
        string[] all = [.. sentences.Select(sentence => sentence.Replace(Addresses.Sign, '…'))];
        string[] telling = [.. all.SelectMany(sentence => Borders().Split(sentence)).Select(clause => Defined(Opening().Replace(clause, "").Trim(), own)).Where(clause => Tells(clause, own))];
        return telling.FirstOrDefault(clause => clause.Length <= Short) ?? telling.FirstOrDefault() ?? all.FirstOrDefault() ?? "";
    }

    // In "adoption to me means ..." the meaning begins only after the verb.
    private static string Defined(string clause, FrozenSet<string> own)
    {
        Word[] words = [.. Words.Tokenize(clause)];
        var named = Array.FindIndex(words, word => own.Contains(word.Key));
        var defining = named < 0 ? -1 : Array.FindIndex(words, named, word => Defining.Contains(word.Text));
        return defining < 0 ? clause : clause[words[defining].Span.End..].Trim();
    }

    private static bool Tells(string clause, FrozenSet<string> own)
        => Words.Tokenize(clause).Count(word => !StopWords.Contains(word.Text) && !LightWords.Are(word.Key, own)) >= FewestTellingWords;

    [GeneratedRegex(@"[,;:.!?()–—]+\s")]
    private static partial Regex Borders();

    [GeneratedRegex(@"^\s*(and|but|so|then|that|which|because)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();
}

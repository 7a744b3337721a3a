using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Attune.Analysis;

/// <summary>What a side means by a word, in a few of its own words: for the few lines under a split word.</summary>
public static partial class Gloss
{
    // The lines under the word hold about as much.
    private const int Short = 56;

    private const int FewestTellingWords = 2;

    private static readonly FrozenSet<string> Defining = FrozenSet.ToFrozenSet(["is", "are", "means", "mean"], StringComparer.Ordinal);

    /// <param name="sentences">Of one side, most typical first.</param>
    /// <param name="word">The word they mean something by.</param>
    /// <returns>
    /// A clause of a sentence, as written: the first short one that says something beyond the word, else a longer one, else the first
    /// sentence. Of "adoption means people stop keeping lists, and ..." it is "people stop keeping lists". Empty for no sentence.
    /// </returns>
    public static string Of(IEnumerable<string> sentences, string word)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(word);
        var own = TermKey.Of(word).Split(' ').ToFrozenSet(StringComparer.Ordinal);
        string[] all = [.. sentences];
        string[] telling = [.. all.SelectMany(sentence => Borders().Split(sentence)).Select(clause => Defined(Opening().Replace(clause, "").Trim(), own)).Where(clause => Tells(clause, own))];
        return telling.FirstOrDefault(clause => clause.Length <= Short) ?? telling.FirstOrDefault() ?? all.FirstOrDefault() ?? "";
    }

    // "adoption to me means ..." does not begin where the meaning does.
    private static string Defined(string clause, FrozenSet<string> own)
    {
        Word[] words = [.. Words.Of(clause)];
        var named = Array.FindIndex(words, word => own.Contains(word.Key));
        var defining = named < 0 ? -1 : Array.FindIndex(words, named, word => Defining.Contains(word.Text));
        return defining < 0 ? clause : clause[words[defining].Span.End..].Trim();
    }

    private static bool Tells(string clause, FrozenSet<string> own)
        => Words.Of(clause).Count(word => !StopWords.Contains(word.Text) && !LightWords.Are(word.Key, own)) >= FewestTellingWords;

    [GeneratedRegex(@"[,;:.!?()–—]+\s")]
    private static partial Regex Borders();

    [GeneratedRegex(@"^\s*(and|but|so|then|that|which|because)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();
}

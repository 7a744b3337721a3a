using System.Buffers;
using System.Text.RegularExpressions;
using Attune.Analysis.Text;

namespace Attune.Analysis.NonAnswers;

/// <summary>Finds what somebody typed to see whether a form works, or to get past a field that must be filled.</summary>
internal static partial class KeyMash
{
    /// <summary>What stands first in a text that designers fill pages with, whatever follows.</summary>
    public const string Filler = "lorem ipsum";

    private const int ShortestRun = 4;

    // The rows of the usual keyboards, there and back.
    private static readonly string Rows = string.Join(' ', new[] { "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "qsdfghjklm", "zxcvbnm", "yxcvbnm", "wxcvbn", "1234567890", "abcdefgh" }
        .SelectMany(row => new[] { row + row, string.Concat((row + row).Reverse()) }));

    public static bool Is(string sentence)
    {
        var (lower, isTrial, isNumber, any) = (sentence.ToLowerInvariant(), Trial().IsMatch(sentence), true, false);
        // Most sentences end here with their first word.
        foreach (var found in Word().EnumerateMatches(lower))
        {
            var word = lower.AsSpan(found.Index, found.Length);
            if (!isTrial && !IsMashed(word)) { return false; }
            (any, isNumber) = (true, isNumber && IsNumber(word));
        }

        return any && !isNumber;
    }

    /// <summary>Whether a sentence with this word in it may be such a thing, other than the filler; most words are in none.</summary>
    /// <param name="word">Letters of ASCII in lower case, between characters that are neither letters nor digits nor apostrophes.</param>
    public static bool MayHold(ReadOnlySpan<char> word) => OfATrial().IsMatch(word) || IsMashed(word);

    private static bool IsMashed(ReadOnlySpan<char> word)
        => (word.Length > 2 && !word.ContainsAnyExcept(word[0]))
            || (word.Length >= ShortestRun && Rows.Contains(word, StringComparison.Ordinal))
            || (word.Length >= 2 * ShortestRun && word.Length % ShortestRun == 0 && word[ShortestRun..].SequenceEqual(word[..^ShortestRun]) && WordTable.WordNet.Find(word[..ShortestRun]) is null)
            || (word.Length > ShortestRun && char.IsAsciiLetter(word[0]) && !word.ContainsAny(Vowels) && !word.ContainsAnyExceptInRange('\0', '\u007F') && WordTable.WordNet.Find(word) is null)
            || Mashed().IsMatch(word);

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsDigit(c)) { return false; }
        }

        return true;
    }

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy0123456789");

    [GeneratedRegex(@"^\W*(?:(?:just |only |this is |das ist |dies ist |c'est |es |é |è )?(?:an? |ein |un |uma? )?(?:test|prueba|teste|prova|essai|probe)(?:[ .,-]*(?:test|answer|antwort|entry|eintrag|response|123|1|2|3))*|" + Filler + @".*|(?:foo ?)?bar|foo|bla(?:h)?(?:[ ,-]*bla(?:h)?)*|abc|dummy(?: text)?|placeholder|hello world|some ?text|sample text|random text|text|answer|antwort)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trial();

    // Every word of such a text, other than "a" and what follows the filler, begins with one of these.
    [GeneratedRegex("^(?:just|only|this|is|das|ist|dies|c|es|an|ein|u[nm]|test|prueba|prova|essai|probe|answer|antwort|entry|eintrag|response|foo|bar|bla|abc|dummy|text|placeholder|hello|world|some|sample|random)", RegexOptions.CultureInvariant)]
    private static partial Regex OfATrial();

    // The left and the right hand in turn: "asdf", "jkl", "dfgdfg", "sdfsdf".
    [GeneratedRegex(@"^(?:(?:asd|sdf|dfg|fgh|ghj|hjk|jkl|qwe|wer|wert|ert|rty|zxc|xcv|cvb|yxc|asdf|jklö|jklø)+[a-z]?)$")]
    private static partial Regex Mashed();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}

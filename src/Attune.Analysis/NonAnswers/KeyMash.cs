using System.Text.RegularExpressions;
using Attune.Analysis.Text;

namespace Attune.Analysis.NonAnswers;

/// <summary>Finds what somebody typed to see whether a form works, or to get past a field that must be filled.</summary>
internal static partial class KeyMash
{
    private const int ShortestRun = 4;

    // The rows of the usual keyboards, there and back.
    private static readonly string[] Rows = [.. new[] { "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "qsdfghjklm", "zxcvbnm", "yxcvbnm", "wxcvbn", "1234567890", "abcdefgh" }
        .SelectMany(row => new[] { row + row, string.Concat((row + row).Reverse()) })];

    public static bool Is(string sentence)
    {
        var (lower, isTrial, isNumber, any) = (sentence.ToLowerInvariant(), Trial().IsMatch(sentence), true, false);
        // Most sentences end here with their first word.
        foreach (var found in Word().EnumerateMatches(lower))
        {
            var word = lower.Substring(found.Index, found.Length);
            if (!isTrial && !IsMashed(word)) { return false; }
            (any, isNumber) = (true, isNumber && word.All(char.IsDigit));
        }

        return any && !isNumber;
    }

    private static bool IsMashed(string word)
        => (word.Length > 2 && word.Distinct().Count() == 1)
            || (word.Length >= ShortestRun && Rows.Any(row => row.Contains(word, StringComparison.Ordinal)))
            || (word.Length >= 2 * ShortestRun && word.Length % ShortestRun == 0 && word == string.Concat(Enumerable.Repeat(word[..ShortestRun], word.Length / ShortestRun)) && WordTable.WordNet.Find(word.AsSpan(0, ShortestRun)) is null)
            || (word.Length > ShortestRun && char.IsAsciiLetter(word[0]) && !word.Any(letter => "aeiouyäöüåæø0123456789".Contains(letter, StringComparison.Ordinal) || letter > '\u007F') && WordTable.WordNet.Find(word) is null)
            || Mashed().IsMatch(word);

    [GeneratedRegex(@"^\W*(?:(?:just |only |this is |das ist |dies ist |c'est |es |é |è )?(?:an? |ein |un |uma? )?(?:test|prueba|teste|prova|essai|probe)(?:[ .,-]*(?:test|answer|antwort|entry|eintrag|response|123|1|2|3))*|lorem ipsum.*|(?:foo ?)?bar|foo|bla(?:h)?(?:[ ,-]*bla(?:h)?)*|abc|dummy(?: text)?|placeholder|hello world|some ?text|sample text|random text|text|answer|antwort)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trial();

    // The left and the right hand in turn: "asdf", "jkl", "dfgdfg", "sdfsdf".
    [GeneratedRegex(@"^(?:(?:asd|sdf|dfg|fgh|ghj|hjk|jkl|qwe|wer|wert|ert|rty|zxc|xcv|cvb|yxc|asdf|jklö|jklø)+[a-z]?)$")]
    private static partial Regex Mashed();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}

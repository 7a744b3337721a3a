namespace Attune.Analysis.Text;

/// <summary>Tells how a word that is spelled wrong came from the one that was meant.</summary>
internal static class Slip
{
    private const string Vowels = "aeiouy";

    /// <summary>
    /// The optimal string alignment distance (Damerau-Levenshtein without a second change of the same letters): the fewest letters to put in, leave out,
    /// replace, or swap with their neighbor.
    /// </summary>
    public static int Distance(string left, string right)
    {
        var (before, last, row) = (new int[right.Length + 1], Enumerable.Range(0, right.Length + 1).ToArray(), new int[right.Length + 1]);
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) { row[j] = Math.Min(row[j], before[j - 2] + 1); }
            }

            (before, last, row) = (last, row, before);
        }

        return last[right.Length];
    }

    /// <summary>Every string one slip away: a letter left out, swapped with its neighbor, replaced, or put in. The first letter stays: slips there are rare, other words not.</summary>
    public static IEnumerable<string> OneAway(string word)
    {
        for (var at = 1; at <= word.Length; at++)
        {
            if (at < word.Length) { yield return word.Remove(at, 1); }
            if (at < word.Length - 1) { yield return string.Concat(word.AsSpan(0, at), word.AsSpan(at + 1, 1), word.AsSpan(at, 1), word.AsSpan(at + 2)); }
            for (var letter = 'a'; letter <= 'z'; letter++)
            {
                if (at < word.Length && word[at] != letter) { yield return string.Concat(word.AsSpan(0, at), [letter], word.AsSpan(at + 1)); }
                yield return word.Insert(at, letter.ToString());
            }
        }
    }

    /// <summary>
    /// Whether one slip between the two is of the kinds that say nothing else was meant: two letters swapped, one of a pair of letters doubled or left out, or a
    /// vowel wrong, missing or too many ("managment", "recieve", "comittee"). A consonant more makes another word ("reactor", "refactor").
    /// </summary>
    public static bool IsOfTheFingers(string written, string meant)
    {
        var same = Same(written, meant);
        return (written.Length - meant.Length) switch
        {
            0 => IsSwap(written, meant) || (same < written.Length && IsVowel(written[same]) && IsVowel(meant[same])),
            1 => IsLight(written, same),
            _ => IsLight(meant, same),
        };
    }

    /// <summary>Whether two neighboring letters changed places.</summary>
    public static bool IsSwap(string written, string meant)
        => written.Length == meant.Length && Same(written, meant) is var same && same + 1 < written.Length && written[same] == meant[same + 1] && written[same + 1] == meant[same];

    private static int Same(string written, string meant) => written.AsSpan().CommonPrefixLength(meant);

    private static bool IsVowel(char letter) => Vowels.Contains(letter, StringComparison.Ordinal);

    // The letter that one of the two has more is a vowel, or the second of a pair.
    private static bool IsLight(string longer, int at)
        => at < longer.Length && (IsVowel(longer[at]) || (at > 0 && longer[at] == longer[at - 1]) || (at + 1 < longer.Length && longer[at] == longer[at + 1]));
}

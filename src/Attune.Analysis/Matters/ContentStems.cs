using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Attune.Analysis.Matters;

/// <summary>
/// The stems of the content words of a text, only to count which words two sentences share. Light suffixes are cut off and seven letters kept, so that
/// "estimate" and "estimation" count as one word; stems are never shown.
/// </summary>
internal static partial class ContentStems
{
    private const int Longest = 7;
    private const int Shortest = 4;

    private static readonly string[] Endings = ["ations", "ation", "ments", "ment", "ings", "ing", "ies", "ers", "er", "ed", "es", "s", "ly"];

    private static readonly FrozenSet<string> Stop = """
        a an the and or but if then than that this these those it its is are was were be been being am i you he she we they me him her us them my your his
        our their mine of in on at to from by with without for as into over under up out off no nor so do does did done has have had having will would shall
        should may might must can could who whom which what when where why how there here all any each every some one two three only own same other another
        before after since until while because about between once also too very more most less least get gets got just still yet already such both let like
        not never none nothing nobody don't doesn't isn't can't cannot won't didn't n't need needs want wants make makes made thing things way people time
        day new good it's we're they're i'm that's there's
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Returns the different stems of a text; empty where it has only function words.</summary>
    public static HashSet<string> Read(string text)
    {
        var stems = new HashSet<string>();
        var lower = text.ToLowerInvariant();
        foreach (var word in Word().EnumerateMatches(lower))
        {
            if (StemAt(lower, word) is { } stem) { stems.Add(stem); }
        }

        return stems;
    }

    /// <summary>Says whether a word, or a part of what is written as one, has one of the stems.</summary>
    /// <param name="lower">The word in lower case.</param>
    /// <param name="stems">Stems.</param>
    public static bool HasAny(string lower, IReadOnlySet<string> stems)
    {
        foreach (var word in Word().EnumerateMatches(lower))
        {
            if (StemAt(lower, word) is { } stem && stems.Contains(stem)) { return true; }
        }

        return false;
    }

    // Null for a function word and a single sign.
    private static string? StemAt(string lower, ValueMatch word)
        => word.Length > 1 && lower.Substring(word.Index, word.Length) is var written && !Stop.Contains(written) ? Stem(written) : null;

    /// <summary>Returns the words and numbers of a text in lower case, in their order.</summary>
    public static IEnumerable<string> Words(string lower) => Word().Matches(lower).Select(match => match.Value);

    /// <summary>Returns the part of the stems of the shorter text that the other has, from 0 to 1; 0 where one has none.</summary>
    public static double Share(HashSet<string> one, HashSet<string> other) => (double)InBoth(one, other) / Math.Max(1, Math.Min(one.Count, other.Count));

    /// <summary>Counts the stems that two texts have in common. A loop and no query: a crowd has hundreds of thousands of pairs.</summary>
    public static int InBoth(HashSet<string> one, HashSet<string> other)
    {
        var both = 0;
        foreach (var stem in one) { both += other.Contains(stem) ? 1 : 0; }

        return both;
    }

    /// <summary>Returns the runs of adjacent words of a text whose stems are among those given, as written, in the order of the text.</summary>
    public static IEnumerable<string> RunsOf(string text, IReadOnlyCollection<string> stems)
    {
        var (from, to) = (-1, -1);
        foreach (var word in WrittenWord().Matches(text).Where(match => stems.Contains(Stem(match.Value.ToLowerInvariant()))))
        {
            if (from >= 0 && !string.IsNullOrWhiteSpace(text[to..word.Index]))
            {
                yield return text[from..to];
                from = -1;
            }

            (from, to) = (from < 0 ? word.Index : from, word.Index + word.Length);
        }

        if (from >= 0) { yield return text[from..to]; }
    }

    /// <summary>Returns the stem of one lower-case word.</summary>
    public static string Stem(string word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal)) { word = word[..^2]; }

        return word[..Math.Min(Longest, word.Length - LengthOfEnding(word))];
    }

    private static int LengthOfEnding(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal)) { return ending.Length; }
        }

        return 0;
    }

    [GeneratedRegex("[A-Za-z][A-Za-z'-]+|[0-9]+")]
    private static partial Regex WrittenWord();

    [GeneratedRegex("[a-z][a-z'-]+|[0-9]+")]
    private static partial Regex Word();
}

using Attune.Analysis.Stance;
using Attune.Analysis.Text;

namespace Attune.Analysis.Readings;

/// <summary>Says which words can name a topic: those of things, and no two of one family ("violence", "violent").</summary>
internal static class NamingWords
{
    // "Communicate" and "community" have their first five letters in common, "process" and "project" only three.
    private const int SharedStart = 5;
    private const double ShareOfShorter = 2.0 / 3;

    // The number is a power of two: "release" and "support" are written a little more often as verbs, and yet they name things.
    private const int VerbsMayBeCommoner = 1;

    /// <param name="key">The key of a term.</param>
    /// <returns>
    /// True for a phrase, for a word that no dictionary holds (a product, an abbreviation), and for a word that is about as common as a noun as it is
    /// otherwise, such as "training" and "release" but not "understand" and "constantly".
    /// </returns>
    public static bool NameAThing(string key)
        => key.Contains(' ', StringComparison.Ordinal) || WordTable.WordNet.Find(key) is not { } entry || entry.Noun >= entry.Most - VerbsMayBeCommoner;

    /// <summary>
    /// Says whether one term is contained in the other, in whatever form ("projects", "open source project"), or both are cut from one phrase ("typed
    /// three times", "three times today").
    /// </summary>
    public static bool Overlap(string one, string other)
    {
        string[] here = one.Split(' '), there = other.Split(' ');
        return IsIn(here, there) || IsIn(there, here) || here.Intersect(there, StringComparer.OrdinalIgnoreCase).Skip(1).Any();
    }

    /// <summary>Says whether two names mean the same, because each word of either has a similar word in the other.</summary>
    public static bool AreAlike(IReadOnlyList<string> one, IReadOnlyList<string> other) => IsIn(one, other) && IsIn(other, one);

    private static bool IsIn(IReadOnlyList<string> some, IReadOnlyList<string> others) => some.All(word => others.Any(its => AreOneFamily(word, its)));

    private static bool AreOneFamily(string one, string other)
    {
        if (StanceStem.Stem(one.ToLowerInvariant()) == StanceStem.Stem(other.ToLowerInvariant())) { return true; }
        var shared = one.Zip(other).TakeWhile(letters => char.ToLowerInvariant(letters.First) == char.ToLowerInvariant(letters.Second)).Count();
        return shared >= SharedStart && shared >= ShareOfShorter * Math.Min(one.Length, other.Length);
    }
}

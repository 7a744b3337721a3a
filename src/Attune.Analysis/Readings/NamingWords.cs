namespace Attune.Analysis;

/// <summary>Which words make a name: those of things, and no two of one family ("violence", "violent").</summary>
internal static class NamingWords
{
    // "communicate" and "community" begin alike for five letters, "process" and "project" for three.
    private const int SharedStart = 5;
    private const double ShareOfShorter = 2.0 / 3;

    // In powers of two: "release" and "support" are written a little more often as verbs, and name things all the same.
    private const int VerbsMayBeCommoner = 1;

    /// <param name="key">A term's key.</param>
    /// <returns>
    /// True for a phrase, for a word no dictionary holds (a product, an abbreviation), and for one that is about as common as a noun as
    /// it is otherwise: "training" and "release", not "understand" and "constantly".
    /// </returns>
    public static bool NameAThing(string key)
        => key.Contains(' ', StringComparison.Ordinal) || WordTable.WordNet.Find(key) is not { } entry || entry.Noun >= entry.Most - VerbsMayBeCommoner;

    /// <summary>Is one in the other, be it in another form ("projects", "open source project"), or are both cut out of one phrase ("typed three times", "three times today")?</summary>
    public static bool Overlap(string one, string other)
    {
        string[] here = one.Split(' '), there = other.Split(' ');
        return IsIn(here, there) || IsIn(there, here) || here.Intersect(there, StringComparer.OrdinalIgnoreCase).Skip(1).Any();
    }

    /// <summary>Do two names say one thing? They do if each word of either has its like in the other.</summary>
    public static bool AreAlike(IReadOnlyList<string> one, IReadOnlyList<string> other) => IsIn(one, other) && IsIn(other, one);

    private static bool IsIn(IReadOnlyList<string> some, IReadOnlyList<string> others) => some.All(word => others.Any(its => AreOneFamily(word, its)));

    private static bool AreOneFamily(string one, string other)
    {
        if (StanceStem.Of(one.ToLowerInvariant()) == StanceStem.Of(other.ToLowerInvariant())) { return true; }
        var shared = one.Zip(other).TakeWhile(letters => char.ToLowerInvariant(letters.First) == char.ToLowerInvariant(letters.Second)).Count();
        return shared >= SharedStart && shared >= ShareOfShorter * Math.Min(one.Length, other.Length);
    }
}

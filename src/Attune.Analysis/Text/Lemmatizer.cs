using System.Collections.Frozen;

namespace Attune.Analysis.Text;

/// <summary>
/// Finds the base form of an English word by the rules of WordNet's morphy: irregular forms, then endings taken off, accepted only if a real word is
/// left. Morphy is told the part of speech, but the words of an answer are not tagged. Where a form is both a word of its own and an inflection
/// (training, left, seed), the reading that is more common in WordNet's tagged corpus is taken. At last the spelling is made American (organise,
/// organize). A base form is only used to join words and is never shown to anybody.
/// </summary>
public static class Lemmatizer
{
    // These plurals mean something else than more than one, or WordNet's own lists reduce them wrongly (datum, medium).
    private static readonly FrozenSet<string> Kept = FrozenSet.ToFrozenSet(
        ["analytics", "data", "goods", "logistics", "media", "news", "operations", "premises", "sales", "savings", "means", "sap", "series", "less", "us", "its"],
        StringComparer.Ordinal);

    private static readonly (string Ending, string Put)[] NounEndings =
        [("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"), ("ies", "y")];

    private static readonly (string Ending, string Put)[] VerbEndings =
        [("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")];

    private static readonly (string Ending, string Put)[] AdjectiveEndings = [("er", ""), ("est", ""), ("er", "e"), ("est", "e")];

    // "Used" is "us" with "ed" for this rule, but "red" must not become "r" and "bed" must not become "be".
    private const int ShortestStem = 2;
    private const int ShortestLemma = 3;

    // People use "training" and "planning" as nouns; "using" and "reporting" are nouns only in the dictionary. The number is log2 of the times
    // tagged.
    private const int UsedNoun = 2;

    // A noun is kept even if the verb is up to 2^5 times as common, which keeps "learning" but neither "making" nor "running".
    private const int NounsAreRarer = 5;

    private enum Kind
    {
        Noun,
        Verb,
        Adjective,
    }

    /// <summary>Returns the base form of a word.</summary>
    /// <param name="word">One lower-case word without hyphens or apostrophes; anything else is returned as it is.</param>
    public static string Lemmatize(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Spelling.American(Kept.Contains(word) ? word : Base(word));
    }

    private static string Base(string word)
    {
        var own = WordTable.WordNet.Find(word);
        var best = (Lemma: word, Weight: OwnWeight(word, own));
        foreach (var (lemma, weight) in Analyses(word, own))
        {
            if (weight > best.Weight)
            {
                best = (lemma, weight);
            }
        }

        return own is null && best.Lemma == word ? UnknownPlural(word) : best.Lemma;
    }

    // Says how strongly the form is a word of its own. It is twice the commonness, so that the base form wins a tie.
    private static int OwnWeight(string word, WordEntry? own) => own switch
    {
        null => -1,
        { } entry when Ends(word, "eed") && Math.Max(entry.Noun, entry.Verb) >= 0 => int.MaxValue,
        { } entry when Ends(word, "ing") && entry.Noun >= UsedNoun => 2 * (entry.Noun + NounsAreRarer),
        // "Used" and "shared" are listed as adjectives, yet everybody thinks of them as forms of use and share.
        { Verb: < 0 } when Ends(word, "ed") || Ends(word, "ing") => -1,
        // "Faster" is listed as an adverb, but it is a form of fast; "lower", "owner" and "order" are words of their own.
        { Noun: < 0, Verb: < 0, Adjective: < 0 } when Ends(word, "er") || Ends(word, "est") => -1,
        _ when Ends(word, "er") || Ends(word, "est") => int.MaxValue,
        { } entry => 2 * entry.Most,
    };

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static IEnumerable<(string Lemma, int Weight)> Analyses(string word, WordEntry? own)
    {
        foreach (var irregular in (own?.Irregular ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var kind = irregular[^1] switch { 'n' => Kind.Noun, 'v' => Kind.Verb, _ => Kind.Adjective };
            // "Better" is a word of its own, although it is a form of "good".
            if (kind != Kind.Adjective || own!.Value.Most < 0)
            {
                yield return (irregular[..^2], Weight(irregular[..^2], kind));
            }
        }

        foreach (var (endings, kind) in new[] { (NounEndings, Kind.Noun), (VerbEndings, Kind.Verb), (AdjectiveEndings, Kind.Adjective) })
        {
            foreach (var (ending, put) in endings)
            {
                var stem = word.Length - ending.Length;
                if (stem >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal))
                {
                    var lemma = string.Concat(word.AsSpan(0, stem), put);
                    yield return (lemma, lemma.Length < ShortestLemma ? -1 : Weight(lemma, kind));
                }
            }
        }
    }

    private static int Weight(string lemma, Kind kind) => WordTable.WordNet.Find(lemma) is not { } entry
        ? -1
        : kind switch { Kind.Noun => entry.Noun, Kind.Verb => entry.Verb, _ => entry.Adjective } is >= 0 and var common ? (2 * common) + 1 : -1;

    // These are words younger than WordNet (dashboards, rollouts) and abbreviations. Of the words in -is, only the short ones are plurals.
    private const int LongestIs = 4;

    private static string UnknownPlural(string word)
        => word.Length > ShortestLemma && word[^1] == 's' && word[^2] is not ('s' or 'u' or '\'') && (word[^2] != 'i' || word.Length == LongestIs) ? word[..^1] : word;
}

using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Attune.Analysis.NonAnswers;

/// <summary>Compares a sentence with the question that it answers.</summary>
internal static partial class QuestionCopy
{
    // "Success" may answer "Success?"; three words of a question in its order are the question.
    private const int FewestWords = 3;
    private const int MostMore = 12;

    private static readonly FrozenSet<string> YesOrNoOpeners = FrozenSet.ToFrozenSet(
        [
            "is", "are", "was", "were", "am", "do", "does", "did", "will", "would", "can", "could", "should", "shall", "may", "might", "must", "has", "have", "had", "isn't", "aren't", "don't", "doesn't", "won't",
            "ist", "sind", "war", "haben", "hat", "wird", "werden", "kann", "können", "soll", "sollen", "muss", "darf", "gibt", "est", "sommes", "avons", "devons", "pouvons", "faut", "existe", "hay", "está", "son", "tenemos", "debemos", "podemos",
            "há", "temos", "devemos", "è", "sono", "abbiamo", "dobbiamo", "heeft", "hebben", "zijn", "moet", "moeten", "är", "har", "ska", "finns", "er", "skal", "finnes", "findes", "bør",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a sentence only repeats the question or one of its sentences.</summary>
    public static bool Repeats(string sentence, string question)
    {
        // Marks and a number before it are the only things that a copy has more.
        if (question.Length == 0 || sentence.Length > question.Length + MostMore) { return false; }
        if (HasWordsOf(sentence, question)) { return true; }
        foreach (var part in SentenceEnd().EnumerateSplits(question))
        {
            if (HasWordsOf(sentence, question.AsSpan(part))) { return true; }
        }

        return false;
    }

    /// <summary>Whether a copy of the question may hold a word.</summary>
    /// <param name="word">Letters of ASCII.</param>
    public static bool MayHold(ReadOnlySpan<char> word, string question)
        => question.AsSpan().Contains(word, StringComparison.OrdinalIgnoreCase) || question.AsSpan().IndexOfAny(DottedI, Kelvin) >= 0;

    // Outside of ASCII only these have a small letter in it.
    private const char DottedI = '\u0130';
    private const char Kelvin = '\u212A';

    /// <summary>Whether "yes" or "no" answers the question: one of its sentences begins with a verb.</summary>
    public static bool AsksForYesOrNo(string question)
        => SentenceEnd().Split(question).Any(part => Words(part) is [var first, _, ..] && YesOrNoOpeners.Contains(first));

    // Word by word, in small letters: nearly always the first one differs.
    private static bool HasWordsOf(ReadOnlySpan<char> sentence, ReadOnlySpan<char> question)
    {
        var said = Word().EnumerateMatches(sentence);
        var asked = Word().EnumerateMatches(question);
        var words = 0;
        while (said.MoveNext())
        {
            if (!asked.MoveNext() || !IsSame(sentence.Slice(said.Current.Index, said.Current.Length), question.Slice(asked.Current.Index, asked.Current.Length))) { return false; }
            words++;
        }

        return words >= FewestWords && !asked.MoveNext();
    }

    private static bool IsSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length != other.Length) { return false; }
        for (var i = 0; i < one.Length; i++)
        {
            if (char.ToLowerInvariant(one[i]) != char.ToLowerInvariant(other[i])) { return false; }
        }

        return true;
    }

    private static string[] Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    [GeneratedRegex(@"(?<=[.?!:])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:'\p{L}+)*")]
    private static partial Regex Word();
}

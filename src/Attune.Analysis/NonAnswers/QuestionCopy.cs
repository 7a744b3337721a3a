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
        var said = Words(sentence);
        return said.Length >= FewestWords && (said.SequenceEqual(Words(question)) || SentenceEnd().Split(question).Any(part => said.SequenceEqual(Words(part))));
    }

    /// <summary>Whether "yes" or "no" answers the question: one of its sentences begins with a verb.</summary>
    public static bool AsksForYesOrNo(string question)
        => SentenceEnd().Split(question).Any(part => Words(part) is [var first, _, ..] && YesOrNoOpeners.Contains(first));

    private static string[] Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    [GeneratedRegex(@"(?<=[.?!:])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:'\p{L}+)*")]
    private static partial Regex Word();
}

using System.Collections.Frozen;
using Attune.Analysis.Text;

namespace Attune.Analysis.Readings;

/// <summary>Words that tell nobody what a sentence is about, because people write them of anything or repeat the question with them.</summary>
public static class LightWords
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
        """
        ask begin better bring day find follow good happen help hit lack look meet month move new next people person put run serve show start
        stop talk tell today top way week work write year
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(TermKey.Normalize),
        StringComparer.Ordinal);

    /// <summary>Returns the words of a question, which come back in every answer to it.</summary>
    /// <param name="question">The question as it was asked.</param>
    /// <returns>The keys of its words; none for an empty text.</returns>
    public static IEnumerable<string> EchoesOf(string question) => Words.Tokenize(question).Select(word => word.Key);

    /// <param name="key">The key of a term.</param>
    /// <param name="echoes">Further words that are light for this question.</param>
    /// <returns>True if every word of the term is light.</returns>
    public static bool Are(string key, IReadOnlySet<string> echoes) => key.Split(' ').All(word => All.Contains(word) || echoes.Contains(word));
}

using System.Collections.Frozen;

namespace Attune.Analysis;

/// <summary>Words people write of anything, and echoes of what they were asked: they tell nobody what a sentence is about.</summary>
public static class LightWords
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
        """
        ask begin better bring day find follow good happen help hit lack look meet month move new next people person put run serve show start
        stop talk tell today top way week work write year
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(TermKey.Of),
        StringComparer.Ordinal);

    /// <summary>Words of a question come back in every answer.</summary>
    /// <param name="question">As it was asked.</param>
    /// <returns>Keys of its words; empty for an empty text.</returns>
    public static IEnumerable<string> EchoesOf(string question) => Words.Of(question).Select(word => word.Key);

    /// <param name="key">A term's key.</param>
    /// <param name="echoes">Words that are as light here.</param>
    /// <returns>True if every word of the term is light.</returns>
    public static bool Are(string key, IReadOnlySet<string> echoes) => key.Split(' ').All(word => All.Contains(word) || echoes.Contains(word));
}

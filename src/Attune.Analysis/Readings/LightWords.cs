using System.Collections.Frozen;

namespace Attune.Analysis;

/// <summary>Words people write of anything: they tell nobody what a sentence is about.</summary>
internal static class LightWords
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
        """
        ask begin better bring day find follow good happen help hit lack look meet move new next people person put run serve show start stop
        talk tell today top way work write
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(TermKey.Of),
        StringComparer.Ordinal);

    /// <summary>Words of a question come back in every answer.</summary>
    public static IEnumerable<string> EchoesOf(string question) => Words.Of(question).Select(word => word.Key);

    /// <param name="key">A term's key.</param>
    /// <param name="echoes">Words that are as light here.</param>
    /// <returns>True if every word of the term is light.</returns>
    public static bool Are(string key, HashSet<string> echoes) => key.Split(' ').All(word => All.Contains(word) || echoes.Contains(word));
}

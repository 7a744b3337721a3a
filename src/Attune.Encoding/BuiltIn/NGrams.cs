using System.Text;

namespace Attune.Encoding.BuiltIn;

/// <summary>Finds the hashed parts of a word that the vocabulary does not know.</summary>
internal static class NGrams
{
    // Shorter unknown words are abbreviations and noise, and their parts say nothing.
    private const int ShortestWord = 4;

    /// <param name="word">A token.</param>
    /// <param name="buckets">The number of buckets.</param>
    /// <returns>
    /// The buckets of the n-grams of 3, 4 and 5 characters (not bytes) of &lt;word&gt;, each once and in ascending order; none if the word is short
    /// or has a character that is not a letter.
    /// </returns>
    public static IReadOnlyCollection<int> Buckets(string word, int buckets)
    {
        var runes = word.EnumerateRunes().ToArray();
        if (runes.Length < ShortestWord || !runes.All(Rune.IsLetter))
        {
            return [];
        }

        var bytes = System.Text.Encoding.UTF8.GetBytes('<' + word + '>');
        var starts = new int[runes.Length + 3];
        starts[1] = 1;
        for (var i = 0; i < runes.Length; i++)
        {
            starts[i + 2] = starts[i + 1] + runes[i].Utf8SequenceLength;
        }

        starts[^1] = bytes.Length;
        var found = new SortedSet<int>();
        for (var length = 3; length <= 5; length++)
        {
            for (var i = 0; i + length < starts.Length; i++)
            {
                found.Add((int)(Fnv.Hash(bytes.AsSpan(starts[i]..starts[i + length])) % (uint)buckets));
            }
        }

        return found;
    }
}

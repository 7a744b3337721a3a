namespace Attune.Analysis.Meaning;

/// <summary>
/// Splits words into character n-grams. "Customize" and "customization" share most of theirs, so that inflections, spellings and compounds match
/// without a stemmer (McNamee and Mayfield 2004).
/// </summary>
internal static class CharacterGrams
{
    private const int Shortest = 3;
    private const int Longest = 5;

    /// <returns>The n-grams of each word, repeated ones included, and the number of different ones.</returns>
    public static (int[][] Words, int Count) Split(ContentWords content)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new int[content.Vocabulary.Length][];
        var grams = new List<int>();
        for (var word = 0; word < words.Length; word++)
        {
            grams.Clear();
            var framed = $"<{content.Vocabulary[word]}>".AsSpan();
            for (var length = Shortest; length <= Longest; length++)
            {
                for (var start = 0; start + length <= framed.Length; start++)
                {
                    var gram = framed.Slice(start, length);
                    if (!lookup.TryGetValue(gram, out var number))
                    {
                        lookup[gram] = number = numbers.Count;
                    }

                    grams.Add(number);
                }
            }

            words[word] = [.. grams];
        }

        return (words, numbers.Count);
    }
}

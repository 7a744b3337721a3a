using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>The words of texts that carry a subject, as numbers into one vocabulary.</summary>
internal sealed class ContentWords
{
    private ContentWords(ImmutableArray<string> vocabulary, int[][] texts)
        => (Vocabulary, Texts) = (vocabulary, texts);

    /// <summary>In the order of first appearance.</summary>
    public ImmutableArray<string> Vocabulary { get; }

    /// <summary>A row a text: its content words in order, with repeats.</summary>
    public int[][] Texts { get; }

    public static ContentWords Of(IReadOnlyList<string> texts)
    {
        var vocabulary = ImmutableArray.CreateBuilder<string>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var reader = new TokenReader();
        var words = new List<int>();
        var rows = new int[texts.Count][];
        for (var text = 0; text < rows.Length; text++)
        {
            reader.Read(texts[text]);
            words.Clear();
            for (var token = 0; token < reader.Count; token++)
            {
                var word = reader[token];
                if (!SubjectStopWords.Carries(word)) { continue; }

                if (!lookup.TryGetValue(word, out var number))
                {
                    number = vocabulary.Count;
                    vocabulary.Add(word.ToString());
                    lookup[word] = number;
                }

                words.Add(number);
            }

            rows[text] = [.. words];
        }

        return new(vocabulary.DrainToImmutable(), rows);
    }
}

using System.Collections.Immutable;
using Attune.Analysis.Meaning.Tokens;

namespace Attune.Analysis.Meaning;

/// <summary>The words of some texts that carry a subject, numbered by their place in one vocabulary.</summary>
internal sealed class ContentWords
{
    private ContentWords(ImmutableArray<string> vocabulary, int[][] texts)
        => (Vocabulary, Texts) = (vocabulary, texts);

    /// <summary>The different words, in the order in which they first appear.</summary>
    public ImmutableArray<string> Vocabulary { get; }

    /// <summary>The content words of each text in their order, repeated ones included, as places in <see cref="Vocabulary"/>.</summary>
    public int[][] Texts { get; }

    public static ContentWords Collect(IReadOnlyList<string> texts)
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

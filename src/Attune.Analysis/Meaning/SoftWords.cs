using System.Numerics.Tensors;
using Attune.Analysis.Vectors;

namespace Attune.Analysis.Meaning;

/// <summary>
/// The soft cosine (Sidorov et al. 2014): every word of one text is compared with every word of the other, weighted by the idf of both and by the
/// squared positive cosine of their vectors. So "clients" half matches "customers", which no count of equal words can see.
/// </summary>
internal sealed class SoftWords
{
    private readonly int[][] _texts;
    private readonly double[] _idf;
    private readonly double[] _lengths;
    private readonly TextVectors _words;
    private readonly float[]?[] _closeness;

    public SoftWords(ContentWords content, TextVectors words)
    {
        _words = words;
        _texts = [.. content.Texts.Select(text => text.Distinct().Where(IsKnown).ToArray())];
        var texts = new int[content.Vocabulary.Length];
        foreach (var word in _texts.SelectMany(text => text)) { texts[word]++; }

        _idf = [.. texts.Select(count => Math.Log(1 + ((double)_texts.Length / Math.Max(1, count))))];
        _closeness = new float[]?[content.Vocabulary.Length];
        _lengths = [.. _texts.Select(text => Math.Sqrt(Math.Max(Product(text, text), 1e-9)))];
    }

    /// <summary>Computes how close the words of some texts are to all words of the vocabulary.</summary>
    public void Prepare(IReadOnlyCollection<int> texts)
    {
        int[] words = [.. texts.SelectMany(text => _texts[text]).Distinct().Where(word => _closeness[word] is null)];
        foreach (var word in words) { _closeness[word] = new float[_words.Count]; }

        // Closeness is symmetric, so for two words that are both asked for it is computed once, for the earlier one.
        var asked = new bool[_words.Count];
        foreach (var word in words) { asked[word] = true; }

        Parallel.ForEach(words, word =>
        {
            var row = _closeness[word]!;
            for (var met = 0; met < row.Length; met++)
            {
                if (met >= word || !asked[met]) { row[met] = Close(word, met); }
            }
        });
        Parallel.ForEach(words, word =>
        {
            var row = _closeness[word]!;
            for (var met = 0; met < word; met++)
            {
                if (asked[met]) { row[met] = _closeness[met]![word]; }
            }
        });
    }

    /// <summary>Computes what each word adds to the similarity of a prepared text with another text that holds the word.</summary>
    /// <param name="text">A prepared text.</param>
    /// <param name="adds">Receives a number for each word of the vocabulary.</param>
    public void Meet(int text, double[] adds)
    {
        Array.Clear(adds);
        foreach (var word in _texts[text])
        {
            var (idf, row) = (_idf[word], _closeness[word]!);
            for (var met = 0; met < adds.Length; met++) { adds[met] += idf * row[met]; }
        }

        TensorPrimitives.Multiply(adds, _idf, adds);
    }

    /// <param name="adds">The numbers that <see cref="Meet"/> computed.</param>
    /// <param name="one">The text for which they were computed.</param>
    /// <param name="other">The other text.</param>
    public double Similarity(double[] adds, int one, int other)
    {
        var sum = 0.0;
        foreach (var word in _texts[other]) { sum += adds[word]; }

        return sum / (_lengths[one] * _lengths[other]);
    }

    private double Product(int[] one, int[] other)
    {
        var sum = 0.0;
        foreach (var word in one)
        {
            var inner = 0.0;
            foreach (var met in other) { inner += _idf[met] * Close(word, met); }

            sum += _idf[word] * inner;
        }

        return sum;
    }

    private float Close(int word, int met)
    {
        var cosine = Math.Max(Reproducible.Dot(_words[word], _words[met]), 0);
        return cosine * cosine;
    }

    private bool IsKnown(int word) => TensorPrimitives.MaxMagnitude(_words[word]) != 0;
}

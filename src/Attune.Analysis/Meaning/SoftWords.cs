using System.Numerics.Tensors;

namespace Attune.Analysis;

/// <summary>
/// Soft cosine (Sidorov et al. 2014): every word of one text meets every word of the other, weighted by both idf and by the squared
/// positive cosine of the two words' vectors. "Clients" then half matches "customers", which no count of equal words can see.
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

    public double Similarity(int one, int other) => Product(_texts[one], _texts[other]) / (_lengths[one] * _lengths[other]);

    /// <summary>Works out what a text needs to meet all others, so that <see cref="Similarity"/> with it is a sum of look-ups.</summary>
    public void Prepare(int text)
    {
        foreach (var word in _texts[text]) { _closeness[word] ??= Row(word); }
    }

    private double Product(int[] one, int[] other)
    {
        var sum = 0.0;
        foreach (var word in one)
        {
            var row = _closeness[word];
            var inner = 0.0;
            foreach (var met in other)
            {
                inner += _idf[met] * (row is null ? Close(word, met) : row[met]);
            }

            sum += _idf[word] * inner;
        }

        return sum;
    }

    private float[] Row(int word)
    {
        var row = new float[_words.Count];
        for (var met = 0; met < row.Length; met++) { row[met] = Close(word, met); }

        return row;
    }

    private float Close(int word, int met)
    {
        var cosine = Math.Max(TensorPrimitives.Dot(_words[word], _words[met]), 0);
        return cosine * cosine;
    }

    private bool IsKnown(int word) => TensorPrimitives.MaxMagnitude(_words[word]) != 0;
}

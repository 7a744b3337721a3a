namespace Attune.Analysis.Meaning;

/// <summary>
/// An index that says which texts hold an n-gram, so that a text is compared only with texts that share one with it. Two texts share few of their
/// hundreds of n-grams, and looking up every one of them for every pair was most of the work of finding topics.
/// </summary>
internal sealed class GramIndex
{
    private readonly SparseVectors _grams;
    private readonly int[] _starts;
    private readonly int[] _places;
    private readonly float[] _weights;

    /// <param name="grams">The n-grams of all texts.</param>
    /// <param name="texts">The texts that others are compared with.</param>
    public GramIndex(SparseVectors grams, int[] texts)
    {
        _grams = grams;
        _starts = new int[grams.Dimension + 1];
        foreach (var text in texts)
        {
            foreach (var gram in grams[text].Entries) { _starts[gram + 1]++; }
        }

        for (var gram = 0; gram < grams.Dimension; gram++) { _starts[gram + 1] += _starts[gram]; }

        (_places, _weights) = (new int[_starts[^1]], new float[_starts[^1]]);
        var next = _starts[..^1];
        for (var place = 0; place < texts.Length; place++)
        {
            var row = grams[texts[place]];
            var entries = row.Entries;
            var weights = row.Weights;
            for (var i = 0; i < entries.Length; i++)
            {
                var free = next[entries[i]]++;
                (_places[free], _weights[free]) = (place, weights[i]);
            }
        }
    }

    /// <summary>Computes the cosines of a text with every text of the index, by its place in the index.</summary>
    // The sums are in double precision and go through the n-grams in rising order, so that their last digits depend neither on the order of the
    // answers nor on which of the two texts is in the index.
    public void Meet(int text, double[] cosines)
    {
        Array.Clear(cosines);
        var row = _grams[text];
        var entries = row.Entries;
        var weights = row.Weights;
        for (var i = 0; i < entries.Length; i++)
        {
            double weight = weights[i];
            for (var at = _starts[entries[i]]; at < _starts[entries[i] + 1]; at++) { cosines[_places[at]] += weight * _weights[at]; }
        }
    }
}

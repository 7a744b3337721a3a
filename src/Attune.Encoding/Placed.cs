using Attune.Analysis;

namespace Attune.Encoding;

/// <summary>Vectors of some of the texts of a question, put in their places; the others are zero rows.</summary>
internal static class Placed
{
    /// <param name="count">Texts in all.</param>
    /// <param name="places">Which text each vector belongs to.</param>
    /// <param name="vectors">Vectors of one length; none where every text is blank.</param>
    public static TextVectors Rows(string id, int count, IReadOnlyList<int> places, IReadOnlyList<ReadOnlyMemory<float>> vectors)
    {
        // Where nothing was asked, nothing is known about the length of a vector: blank texts are zero in one dimension as in many.
        var dimension = vectors.Count > 0 ? vectors[0].Length : 1;
        var rows = new float[count * dimension];
        for (var i = 0; i < places.Count; i++)
        {
            vectors[i].Span.CopyTo(rows.AsSpan(places[i] * dimension, dimension));
        }

        return new(id, dimension, rows);
    }
}

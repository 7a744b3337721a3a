using Attune.Analysis.Meaning;

namespace Attune.Encoding;

/// <summary>Puts the vectors of some texts of a question in their places; the rows of the other texts are zero.</summary>
internal static class PlacedVectors
{
    /// <param name="count">The number of all texts.</param>
    /// <param name="places">The text that each vector belongs to.</param>
    /// <param name="vectors">Vectors of the same length; none if every text is blank.</param>
    public static TextVectors Rows(string id, int count, IReadOnlyList<int> places, IReadOnlyList<ReadOnlyMemory<float>> vectors)
    {
        // If no text was encoded, the length of a vector is unknown. Blank texts are zero in one dimension as well as in many.
        var dimension = vectors.Count > 0 ? vectors[0].Length : 1;
        var rows = new float[count * dimension];
        for (var i = 0; i < places.Count; i++)
        {
            vectors[i].Span.CopyTo(rows.AsSpan(places[i] * dimension, dimension));
        }

        return new(id, dimension, rows);
    }
}

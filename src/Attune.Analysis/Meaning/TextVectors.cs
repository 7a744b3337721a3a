namespace Attune.Analysis.Meaning;

/// <summary>
/// The vectors of the texts of one question, one row for each text. A row has the length 1, or is zero where an encoder knows no word of the text.
/// The vectors carry the id of their encoder, because vectors of different encoders are never compared.
/// </summary>
public sealed class TextVectors
{
    private readonly float[] _rows;

    /// <param name="encoderId">The id of the encoder that made the vectors.</param>
    /// <param name="dimension">The number of dimensions of a row, at least 1.</param>
    /// <param name="rows">All rows one after another; the length is a multiple of <paramref name="dimension"/>.</param>
    /// <exception cref="ArgumentException">The rows do not fill whole vectors.</exception>
    public TextVectors(string encoderId, int dimension, float[] rows)
    {
        ArgumentException.ThrowIfNullOrEmpty(encoderId);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Length % dimension != 0)
        {
            throw new ArgumentException($"{rows.Length} numbers do not make whole rows of {dimension}.", nameof(rows));
        }

        (EncoderId, Dimension, _rows) = (encoderId, dimension, rows);
    }

    public string EncoderId { get; }

    public int Dimension { get; }

    public int Count => _rows.Length / Dimension;

    /// <summary>The array of all rows, for a reader that is allowed to change them.</summary>
    internal float[] Rows => _rows;

    internal TextVectors Copy() => new(EncoderId, Dimension, [.. _rows]);

    public ReadOnlySpan<float> this[int text] => _rows.AsSpan(text * Dimension, Dimension);
}

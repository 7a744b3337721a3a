namespace Attune.Analysis;

/// <summary>
/// Vectors of texts of one question, one row a text, each of unit length (or zero where an encoder knows no word of it).
/// They carry the id of their encoder: vectors of different encoders are never compared.
/// </summary>
public sealed class TextVectors
{
    private readonly float[] _rows;

    /// <param name="encoderId">Id of the encoder that made them.</param>
    /// <param name="dimension">Length of a row, at least 1.</param>
    /// <param name="rows">Row after row; its length is a multiple of <paramref name="dimension"/>.</param>
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

    /// <summary>The rows themselves, for a reader that uses them up.</summary>
    internal float[] Rows => _rows;

    internal TextVectors Copy() => new(EncoderId, Dimension, [.. _rows]);

    public ReadOnlySpan<float> this[int text] => _rows.AsSpan(text * Dimension, Dimension);
}

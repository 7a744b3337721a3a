using System.Numerics.Tensors;
using Attune.Analysis.Vectors;

namespace Attune.Analysis.Meaning;

/// <summary>
/// Measures how much two texts of one question speak of the same subject. The measure blends sense (the vectors of the encoder, with points and
/// themes each centered, so that what all texts of a question have in common does not count) and words (n-grams and soft words). It says nothing
/// about whether texts agree.
/// </summary>
public sealed class SubjectSpace
{
    // The difference of equal vectors is only rounding error, which must not be scaled up to a direction.
    private const double LeastLength = 1e-5;

    private readonly SubjectOptions _options;
    private readonly float[] _centred;
    private readonly int _dimension;
    private readonly TextVectors? _words;
    private readonly SparseVectors _grams;
    private readonly Lazy<SoftWords?> _soft;

    private SubjectSpace(SubjectTexts texts, float[] centred, int dimension, TextVectors? words, SubjectOptions options)
    {
        (Texts, _centred, _words, _dimension, _options) = (texts, centred, words, dimension, options);
        var (grams, count) = CharacterGrams.Split(texts.Content);
        _grams = SparseVectors.TfIdf(texts.Content.Texts, grams, count);
        _soft = new(() => options.SoftWords == 0 || words is null ? null : new SoftWords(texts.Content, words));
    }

    public SubjectTexts Texts { get; }

    /// <summary>The number of dimensions of a centered vector.</summary>
    public int Dimension => _dimension;

    /// <param name="texts">The texts of one question.</param>
    /// <param name="vectors">The vectors of the texts and of their words, made by one encoder.</param>
    /// <param name="options">The weights of the three similarities.</param>
    /// <exception cref="ArgumentException">The vectors are not those of the texts.</exception>
    public static SubjectSpace Build(SubjectTexts texts, SubjectVectors vectors, SubjectOptions options)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        return UsingUp(texts, vectors with { Texts = vectors.Texts.Copy(), Second = vectors.Second?.Copy() }, options);
    }

    /// <inheritdoc cref="Build(SubjectTexts, SubjectVectors, SubjectOptions)"/>
    /// <summary>
    /// Builds the space by changing the vectors of the texts in place. A second copy of the vectors of a hundred thousand answers would take too much
    /// memory.
    /// </summary>
    internal static SubjectSpace UsingUp(SubjectTexts texts, SubjectVectors vectors, SubjectOptions options)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(vectors);
        ArgumentNullException.ThrowIfNull(options);
        var counts = (vectors.Texts.Count, vectors.Second?.Count ?? texts.Texts.Length, vectors.Words?.Count ?? texts.Words.Length);
        if (counts != (texts.Texts.Length, texts.Texts.Length, texts.Words.Length))
        {
            throw new ArgumentException(
                $"{vectors.Texts.Count} texts and {vectors.Words?.Count} words were encoded, {texts.Texts.Length} and {texts.Words.Length} were asked for.",
                nameof(vectors));
        }

        var first = Centred(vectors.Texts, texts);
        return vectors.Second is { } second
            ? new(texts, Join(vectors.Texts, first, second, Centred(second, texts), options.SecondShare), vectors.Texts.Dimension + second.Dimension, vectors.Words, options)
            : new(texts, first, vectors.Texts.Dimension, vectors.Words, options);
    }

    private static float[] Centred(TextVectors vectors, SubjectTexts texts)
    {
        var (rows, points) = (vectors.Rows, texts.Points * vectors.Dimension);
        Centre(rows.AsSpan(0, points), vectors.Dimension);
        Centre(rows.AsSpan(points), vectors.Dimension);
        return rows;
    }

    // Rows of both encoders one after the other, each multiplied by the root of its share: their product is the weighted mean of the two cosines.
    private static float[] Join(TextVectors one, float[] first, TextVectors other, float[] second, double share)
    {
        var joined = new float[first.Length + second.Length];
        for (var text = 0; text < one.Count; text++)
        {
            var row = joined.AsSpan(text * (one.Dimension + other.Dimension), one.Dimension + other.Dimension);
            TensorPrimitives.Multiply(first.AsSpan(text * one.Dimension, one.Dimension), (float)Math.Sqrt(1 - share), row);
            TensorPrimitives.Multiply(second.AsSpan(text * other.Dimension, other.Dimension), (float)Math.Sqrt(share), row[one.Dimension..]);
        }

        return joined;
    }

    /// <summary>
    /// Returns some of the points as a space of their own. Words are weighed by how rare they are among these points; sense stays centered on all
    /// points.
    /// </summary>
    internal SubjectSpace Restrict(IReadOnlyList<int> points)
    {
        var texts = SubjectTexts.Collect(points.Select(point => Texts.Texts[point]));
        var places = Texts.Words.Select((word, place) => (word, place)).ToDictionary(pair => pair.word, pair => pair.place, StringComparer.Ordinal);
        float[] centred = [.. points.SelectMany(point => Sense(point).ToArray())];
        var words = _words is null ? null : new TextVectors(_words.EncoderId, _words.Dimension, [.. texts.Words.SelectMany(word => _words[places[word]].ToArray())]);
        return new(texts, centred, _dimension, words, _options);
    }

    /// <summary>
    /// Returns the encoder's vector of a text, centered within its group and of length 1. The meaning axis reads only this, so that it does not
    /// depend on the words.
    /// </summary>
    public ReadOnlySpan<float> Sense(int text) => _centred.AsSpan(text * _dimension, _dimension);

    /// <inheritdoc cref="Sense"/>
    internal ReadOnlyMemory<float> SenseOf(int text) => _centred.AsMemory(text * _dimension, _dimension);

    /// <summary>Computes the similarities of some texts (rows) to others (columns), each from -1 to 1.</summary>
    /// <param name="rows">Places of the texts of the rows.</param>
    /// <param name="columns">Places of the texts of the columns.</param>
    /// <returns>One array for each row, with one number for each column.</returns>
    public float[][] Similarities(IReadOnlyList<int> rows, IReadOnlyList<int> columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        // A text is prepared once and then compared with all others, so the shorter list is the one that is prepared.
        return rows.Count > columns.Count
            ? Turned(Blended([.. columns], [.. rows], firstOf: static _ => 0), rows.Count)
            : Blended([.. rows], [.. columns], firstOf: static _ => 0);
    }

    /// <summary>Computes the similarities of some texts to each other; each pair is computed once.</summary>
    internal float[][] Similarities(IReadOnlyList<int> texts)
    {
        int[] places = [.. texts];
        var block = Blended(places, places, firstOf: static row => row);
        for (var row = 1; row < block.Length; row++)
        {
            for (var column = 0; column < row; column++) { block[row][column] = block[column][row]; }
        }

        return block;
    }

    private float[][] Blended(int[] rows, int[] columns, Func<int, int> firstOf)
    {
        var block = new float[rows.Length][];
        var grams = new GramIndex(_grams, columns);
        var soft = _soft.Value;
        soft?.Prepare(rows);
        Parallel.For(0, rows.Length, () => (Grams: new double[columns.Length], Soft: new double[Texts.Words.Length]), (row, _, met) =>
        {
            var text = rows[row];
            var similarities = block[row] = new float[columns.Length];
            grams.Meet(text, met.Grams);
            soft?.Meet(text, met.Soft);
            for (var column = firstOf(row); column < columns.Length; column++)
            {
                similarities[column] = (float)((_options.Encoder * Reproducible.Dot(Sense(text), Sense(columns[column])))
                    + (_options.Grams * met.Grams[column])
                    + (soft is null ? 0 : _options.SoftWords * soft.Similarity(met.Soft, text, columns[column])));
            }

            return met;
        }, _ => { });
        return block;
    }

    private static float[][] Turned(float[][] block, int rows)
        => [.. Enumerable.Range(0, rows).Select(row => Array.ConvertAll(block, column => column[row]))];

    /// <summary>Computes the mean of the n-gram vectors of some texts.</summary>
    internal float[] GramCentre(IReadOnlyCollection<int> texts)
    {
        var centre = new float[_grams.Dimension];
        foreach (var text in texts) { _grams[text].AddTo(centre, 1f / texts.Count); }

        return centre;
    }

    /// <summary>Computes the similarity of a text to the center of a group, in sense and n-grams.</summary>
    internal double ToCentre(int text, ReadOnlySpan<float> sense, ReadOnlySpan<float> grams) => ToCentre(text, Grams(text), sense, grams);

    /// <inheritdoc cref="ToCentre(int, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
    /// <param name="own">The n-grams of the text (<see cref="Grams"/>), for one that is compared with many centers.</param>
    internal double ToCentre(int text, SparseRow own, ReadOnlySpan<float> sense, ReadOnlySpan<float> grams)
        => (_options.Encoder * Reproducible.Dot(Sense(text), sense)) + (_options.Grams * own.Dot(grams));

    /// <summary>The n-grams of a text.</summary>
    internal SparseRow Grams(int text) => _grams[text];

    /// <summary>
    /// Computes the similarity of a text to itself by the same measure. It is smaller than usual only where the encoder or the index knows none of
    /// its words.
    /// </summary>
    internal double ToItself(int text)
        => (_options.Encoder * Reproducible.SumOfSquares(Sense(text))) + (_options.Grams * _grams[text].Square());

    // A group of one text cannot be centered, because it would become zero. A text without a known word takes no part and stays zero; if such texts
    // were centered, all of them would point the same way, away from the others. Sums are in double precision, because the order of the texts must
    // not show in the last digits.
    private static void Centre(Span<float> rows, int dimension)
    {
        var sum = new double[dimension];
        var known = 0;
        for (var start = 0; start < rows.Length; start += dimension)
        {
            var vector = rows.Slice(start, dimension);
            if (IsZero(vector)) { continue; }

            known++;
            for (var i = 0; i < dimension; i++) { sum[i] += vector[i]; }
        }

        if (known < 2) { return; }

        for (var start = 0; start < rows.Length; start += dimension)
        {
            var vector = rows.Slice(start, dimension);
            if (!IsZero(vector)) { Centre(vector, sum, known); }
        }
    }

    private static void Centre(Span<float> vector, double[] sum, int known)
    {
        var squares = 0.0;
        for (var i = 0; i < vector.Length; i++)
        {
            var rest = vector[i] - (sum[i] / known);
            squares += rest * rest;
        }

        var length = Math.Max(Math.Sqrt(squares), LeastLength);
        for (var i = 0; i < vector.Length; i++) { vector[i] = (float)((vector[i] - (sum[i] / known)) / length); }
    }

    private static bool IsZero(ReadOnlySpan<float> vector) => TensorPrimitives.MaxMagnitude(vector) == 0;
}

using System.Numerics.Tensors;

namespace Attune.Analysis;

/// <summary>
/// How much two texts of one question speak of the same subject: a blend of sense (the encoder, each group centred apart, so that what
/// all texts of a question have in common does not count) and words (n-grams, soft words). Says nothing about stance.
/// </summary>
public sealed class SubjectSpace
{
    // What is left of equal vectors is rounding, which must not be blown up to a direction.
    private const double LeastLength = 1e-5;

    private readonly SubjectOptions _options;
    private readonly float[] _centred;
    private readonly int _dimension;
    private readonly TextVectors _words;
    private readonly SparseVectors _grams;
    private readonly Lazy<SoftWords> _soft;

    private SubjectSpace(SubjectTexts texts, float[] centred, TextVectors words, SubjectOptions options)
    {
        (Texts, _centred, _words, _dimension, _options) = (texts, centred, words, words.Dimension, options);
        var (grams, count) = CharacterGrams.Of(texts.Content);
        _grams = SparseVectors.TfIdf(texts.Content.Texts, grams, count);
        _soft = new(() => new SoftWords(texts.Content, words));
    }

    public SubjectTexts Texts { get; }

    /// <summary>Length of a centred vector.</summary>
    public int Dimension => _dimension;

    /// <param name="texts">The texts of one question.</param>
    /// <param name="vectors">Their vectors and their words' vectors, of one encoder.</param>
    /// <param name="options">Weights of the three similarities.</param>
    /// <exception cref="ArgumentException">The vectors are not those of the texts.</exception>
    public static SubjectSpace Of(SubjectTexts texts, SubjectVectors vectors, SubjectOptions options)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        return UsingUp(texts, vectors with { Texts = vectors.Texts.Copy() }, options);
    }

    /// <inheritdoc cref="Of(SubjectTexts, SubjectVectors, SubjectOptions)"/>
    /// <summary>The same with the vectors of the texts changed in place: of a hundred thousand answers a second copy would fill the memory.</summary>
    internal static SubjectSpace UsingUp(SubjectTexts texts, SubjectVectors vectors, SubjectOptions options)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(vectors);
        ArgumentNullException.ThrowIfNull(options);
        if (vectors.Texts.Count != texts.Texts.Length || vectors.Words.Count != texts.Words.Length)
        {
            throw new ArgumentException(
                $"{vectors.Texts.Count} texts and {vectors.Words.Count} words were encoded, {texts.Texts.Length} and {texts.Words.Length} were asked for.",
                nameof(vectors));
        }

        var (rows, points) = (vectors.Texts.Rows, texts.Points * vectors.Texts.Dimension);
        Centre(rows.AsSpan(0, points), vectors.Texts.Dimension);
        Centre(rows.AsSpan(points), vectors.Texts.Dimension);
        return new(texts, rows, vectors.Words, options);
    }

    /// <summary>Some of the points on their own: words weigh by how rare they are among these, sense stays centred on all.</summary>
    internal SubjectSpace Of(IReadOnlyList<int> points)
    {
        var texts = SubjectTexts.Of(points.Select(point => Texts.Texts[point]));
        var places = Texts.Words.Select((word, place) => (word, place)).ToDictionary(pair => pair.word, pair => pair.place, StringComparer.Ordinal);
        float[] centred = [.. points.SelectMany(point => Sense(point).ToArray())];
        float[] words = [.. texts.Words.SelectMany(word => _words[places[word]].ToArray())];
        return new(texts, centred, new TextVectors(_words.EncoderId, _dimension, words), _options);
    }

    /// <summary>The encoder's part alone: unit length, centred within its group. The meaning axis reads this, independent of the words.</summary>
    public ReadOnlySpan<float> Sense(int text) => _centred.AsSpan(text * _dimension, _dimension);

    /// <summary>Similarities of some texts (rows) to others (columns), each -1 to 1.</summary>
    /// <param name="rows">Places of the texts of the rows.</param>
    /// <param name="columns">Places of the texts of the columns.</param>
    /// <returns>One array a row; rows x columns numbers.</returns>
    public float[][] Similarities(IReadOnlyList<int> rows, IReadOnlyList<int> columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        // A text is prepared once and then meets all others: the fewer are prepared, the better.
        return rows.Count > columns.Count
            ? Turned(Blended([.. columns], [.. rows], firstOf: static _ => 0), rows.Count)
            : Blended([.. rows], [.. columns], firstOf: static _ => 0);
    }

    /// <summary>Similarities of some texts to each other: rows and columns alike, each pair worked out once.</summary>
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
        _soft.Value.Prepare(rows);
        Parallel.For(0, rows.Length, () => (Grams: new double[columns.Length], Soft: new double[_words.Count]), (row, _, met) =>
        {
            var text = rows[row];
            var similarities = block[row] = new float[columns.Length];
            grams.Meet(text, met.Grams);
            _soft.Value.Meet(text, met.Soft);
            for (var column = firstOf(row); column < columns.Length; column++)
            {
                similarities[column] = (float)((_options.Encoder * TensorPrimitives.Dot(Sense(text), Sense(columns[column])))
                    + (_options.Grams * met.Grams[column])
                    + (_options.SoftWords * _soft.Value.Similarity(met.Soft, text, columns[column])));
            }

            return met;
        }, _ => { });
        return block;
    }

    private static float[][] Turned(float[][] block, int rows)
        => [.. Enumerable.Range(0, rows).Select(row => Array.ConvertAll(block, column => column[row]))];

    /// <summary>Mean of the n-gram vectors of some texts.</summary>
    internal float[] GramCentre(IReadOnlyCollection<int> texts)
    {
        var centre = new float[_grams.Dimension];
        foreach (var text in texts) { _grams.AddTo(centre, text, 1f / texts.Count); }

        return centre;
    }

    /// <summary>Similarity of a text to a centre, in sense and n-grams.</summary>
    internal double ToCentre(int text, ReadOnlySpan<float> sense, ReadOnlySpan<float> grams)
        => (_options.Encoder * TensorPrimitives.Dot(Sense(text), sense)) + (_options.Grams * _grams.Dot(grams, text));

    /// <summary>Similarity of a text to itself by the same measure; below what two copies would have only where no word is known.</summary>
    internal double ToItself(int text)
        => (_options.Encoder * TensorPrimitives.SumOfSquares(Sense(text))) + (_options.Grams * _grams.Square(text));

    // A group of one has nothing to be centred on: it would become zero. A text without a known word takes no part and stays zero: centred,
    // all of them would point the same way, away from the others. Sums are in double: the order of texts must not show in the last digits.
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

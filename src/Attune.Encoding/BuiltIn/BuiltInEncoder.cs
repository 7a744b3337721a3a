using Attune.Analysis.Meaning;
using Attune.Analysis.Meaning.Tokens;

namespace Attune.Encoding.BuiltIn;

/// <summary>
/// The static encoder STE1, which is part of the program. The vector of a text is the sum of the rows of its words, which needs no network and takes
/// microseconds. It knows English and compares subjects, not stances. Several threads may use it at once.
/// </summary>
public sealed class BuiltInEncoder : ISentenceEncoder
{
    // The number of texts that a thread takes at a time is large enough that handing them out costs nothing, and small enough to share out 10,000
    // texts evenly.
    private const int TextsAPart = 512;

    private readonly Ste1File _file;
    private readonly int _threads;

    private BuiltInEncoder(Ste1File file, int threads) => (_file, _threads) = (file, threads);

    /// <summary>The place of the file beside the program.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "Assets", "ste1.bin");

    /// <inheritdoc/>
    public string Id => _file.Id;

    /// <summary>The number of dimensions of a vector.</summary>
    public int Dimension => _file.Dimension;

    /// <param name="path">The STE1 file; null for the one beside the program (<see cref="DefaultPath"/>).</param>
    /// <param name="threads">The largest number of threads; null for one on each processor. The vectors do not depend on it.</param>
    /// <exception cref="EncoderException">The file is missing, cut short or another kind of file.</exception>
    public static BuiltInEncoder Open(string? path = null, int? threads = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads ?? 1, 1, nameof(threads));
        return new(Ste1File.Open(path ?? DefaultPath), threads ?? Environment.ProcessorCount);
    }

    /// <summary>Returns the tokens that the encoder reads in a text and compares, in order.</summary>
    public static IReadOnlyList<string> Tokens(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TokenReader.Tokens(text);
    }

    /// <summary>
    /// Encodes all texts of one question. The vector of a text is the sum over its words of (1 + ln tf) ln(1 + N/df) row, scaled to the length 1,
    /// where N and df count these texts (a smooth inverse document frequency over the question). A text without a known word has a zero row.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The encoder is closed.</exception>
    public ValueTask<TextVectors> EncodeAsync(IReadOnlyList<string> texts, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new(Encode(texts, static (times, texts, textsWith) => (float)((1 + Math.Log(times)) * Math.Log(1 + ((double)texts / textsWith))), cancel));
    }

    /// <summary>
    /// Encodes each text alone, for comparing pairs that share no question. The vector is the plain sum of the rows, scaled to the length 1.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The encoder is closed.</exception>
    public TextVectors EncodeAlone(IReadOnlyList<string> texts, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Encode(texts, static (times, _, _) => times, cancel);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private TextVectors Encode(IReadOnlyList<string> texts, Weight weight, CancellationToken cancel)
    {
        using var held = _file.Hold();
        var parts = new QuestionWords[(texts.Count + TextsAPart - 1) / TextsAPart];
        ForEachPart(parts.Length, part => parts[part] = QuestionWords.Read(TextsOf(texts, part), cancel), cancel);

        var question = new QuestionWords();
        var numbers = Array.ConvertAll(parts, question.Add);
        var rows = WordRows.Read(_file, question.Words, cancel);

        var vectors = new float[texts.Count * Dimension];
        ForEachPart(parts.Length, Sum, cancel);
        return new(Id, Dimension, vectors);

        void Sum(int part)
        {
            for (var text = part * TextsAPart; text < Math.Min(texts.Count, (part + 1) * TextsAPart); text++)
            {
                var sum = vectors.AsSpan(text * Dimension, Dimension);
                foreach (var (word, times) in parts[part].In(text - (part * TextsAPart)))
                {
                    var number = numbers[part][word];
                    rows.Add(number, weight(times, texts.Count, question.TextsWith[number]), sum);
                }

                RowSum.Normalise(sum);
            }
        }
    }

    private delegate float Weight(int times, int texts, int textsWith);

    private static IEnumerable<string> TextsOf(IReadOnlyList<string> texts, int part)
    {
        for (var text = part * TextsAPart; text < Math.Min(texts.Count, (part + 1) * TextsAPart); text++)
        {
            yield return texts[text];
        }
    }

    private void ForEachPart(int parts, Action<int> work, CancellationToken cancel)
    {
        if (_threads > 1 && parts > 1)
        {
            Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = _threads, CancellationToken = cancel }, work);
            return;
        }

        for (var part = 0; part < parts; part++)
        {
            cancel.ThrowIfCancellationRequested();
            work(part);
        }
    }
}

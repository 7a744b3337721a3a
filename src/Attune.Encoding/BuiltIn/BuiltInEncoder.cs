using Attune.Analysis;

namespace Attune.Encoding;

/// <summary>
/// Our own static encoder STE1: a text is the sum of the rows of its words, needs no network and takes microseconds.
/// English; it compares subjects, not stances. Safe to use from several threads at once.
/// </summary>
public sealed class BuiltInEncoder : ISentenceEncoder
{
    // Texts a thread takes at a time: enough that handing them out costs nothing, few enough to share 10,000 evenly.
    private const int TextsAPart = 512;

    private readonly Ste1File _file;
    private readonly int _threads;

    private BuiltInEncoder(Ste1File file, int threads) => (_file, _threads) = (file, threads);

    /// <summary>Where the file stands beside the program.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "Assets", "ste1.bin");

    /// <inheritdoc/>
    public string Id => _file.Id;

    /// <summary>Length of a vector.</summary>
    public int Dimension => _file.Dimension;

    /// <param name="path">The STE1 file; null for the one beside the program (<see cref="DefaultPath"/>).</param>
    /// <param name="threads">At most so many threads; null for one a processor. The vectors do not depend on it.</param>
    /// <exception cref="EncoderException">The file is missing, cut short or another kind of file.</exception>
    public static BuiltInEncoder Open(string? path = null, int? threads = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads ?? 1, 1, nameof(threads));
        return new(Ste1File.Open(path ?? DefaultPath), threads ?? Environment.ProcessorCount);
    }

    /// <summary>The tokens the encoder reads in a text: what it compares, in order.</summary>
    public static IReadOnlyList<string> Tokens(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TokenReader.Tokens(text);
    }

    /// <summary>
    /// All texts of one question: a text is the sum over its words of (1 + ln tf) ln(1 + N/df) row, at unit length, N and df over these texts
    /// (smooth inverse document frequency over the question; step 1 of encoder.md). A text without a known word is a zero row.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The encoder is closed.</exception>
    public ValueTask<TextVectors> EncodeAsync(IReadOnlyList<string> texts, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new(Encode(texts, static (times, texts, textsWith) => (float)((1 + Math.Log(times)) * Math.Log(1 + ((double)texts / textsWith))), cancel));
    }

    /// <summary>Each text alone, for comparing pairs that share no question: the plain sum of its rows, at unit length.</summary>
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
        var rows = WordRows.Of(_file, question.Words, cancel);

        var vectors = new float[texts.Count * Dimension];
        ForEachPart(parts.Length, Sum, cancel);
        return new(Id, Dimension, vectors);

        void Sum(int part)
        {
            for (var text = part * TextsAPart; text < Math.Min(texts.Count, (part + 1) * TextsAPart); text++)
            {
                var sum = vectors.AsSpan(text * Dimension, Dimension);
                foreach (var (word, times) in parts[part].Of(text - (part * TextsAPart)))
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

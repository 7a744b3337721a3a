using Attune.Analysis.Meaning;
using Attune.Encoding.BuiltIn;

namespace Attune.Encoding.Onnx;

/// <summary>
/// Encodes texts with any ONNX sentence-transformer in a folder: model.onnx (there or in onnx/) with WordPiece (vocab.txt or tokenizer.json) or the
/// SentencePiece model of the XLM-RoBERTa family; mean or first-token pooling as 1_Pooling/config.json says, or the model's own sentence_embedding.
/// Vectors have the length 1. A default prompt of config_sentence_transformers.json is put before every text, as the e5 models want it. Vectors
/// belong to whole texts; the question does not change them. Several threads may use it at once.
/// </summary>
public sealed class OnnxEncoder : ISentenceEncoder
{
    // Padding is wasted work, so texts of similar length are encoded together, with no more than this many tokens at a time.
    private const int TokensABatch = 8192;
    private const int TextsABatch = 64;

    private readonly OnnxModel _model;
    private readonly FolderTokenizer _tokenizer;
    private readonly int _maxTokens;
    private readonly string _prefix;
    private readonly bool _alone;

    private OnnxEncoder(string id, OnnxModel model, FolderTokenizer tokenizer, ModelFolder folder, bool alone)
    {
        (Id, _model, _tokenizer, _maxTokens, _prefix, _alone) = (id, model, tokenizer, folder.MaxTokens, folder.Prefix, alone);
        using var used = model.Use();
        Dimension = model.Run([tokenizer.Ids("a", _maxTokens)], tokenizer.Padding, CancellationToken.None).Length;
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <summary>The number of dimensions of a vector.</summary>
    public int Dimension { get; }

    /// <param name="folder">The folder of the model.</param>
    /// <param name="threads">The number of threads for one batch; null if ONNX Runtime should decide.</param>
    /// <exception cref="EncoderException">Something is missing, broken or not supported: all of it is listed.</exception>
    public static OnnxEncoder Open(string folder, int? threads = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads ?? 1, 1, nameof(threads));
        return Open(folder, threads, "onnx-", alone: false);
    }

    /// <summary>
    /// Opens a model whose vectors must not depend on what is encoded with them: every text is a batch of its own, on one thread, and the texts are
    /// shared out over the processors.
    /// </summary>
    /// <param name="folder">The folder of the model.</param>
    /// <param name="idPrefix">What its id begins with; vectors of a text alone are not comparable with those of batches.</param>
    internal static OnnxEncoder OpenAlone(string folder, string idPrefix) => Open(folder, 1, idPrefix, alone: true);

    private static OnnxEncoder Open(string folder, int? threads, string idPrefix, bool alone)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var problems = new List<string>();
        var read = ModelFolder.Open(folder, problems);
        var model = read.ModelPath is { } path ? OnnxModel.Open(path, read.Pooling, threads, problems) : null;
        problems.AddRange(model is { PoolsByItself: true } ? [] : read.PoolingProblems);
        try
        {
            if (problems.Count == 0)
            {
                return new(idPrefix + read.Hash(), model!, read.Tokenizer!, read, alone);
            }
        }
        catch (Exception wrong) when (wrong is EncoderException or IOException or UnauthorizedAccessException)
        {
            problems.Add(wrong.Message);
        }

        model?.Dispose();
        throw new EncoderException(EncodingTexts.ModelUnusable(folder), problems);
    }

    /// <inheritdoc/>
    /// <exception cref="EncoderException">The model fails on a batch.</exception>
    /// <exception cref="ObjectDisposedException">The encoder is closed. One closed while it works finishes first.</exception>
    /// <remarks>
    /// The last bits of a vector may depend on the other texts that are encoded with it. The same list of texts gives the same vectors.
    /// </remarks>
    public ValueTask<TextVectors> EncodeAsync(IReadOnlyList<string> texts, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return EncodeApart(texts, cancel);
    }

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();

    private async ValueTask<TextVectors> EncodeApart(IReadOnlyList<string> texts, CancellationToken cancel)
    {
        using var used = _model.Use();
        return await Task.Run(() => Encode(texts, cancel), cancel).ConfigureAwait(false);
    }

    private TextVectors Encode(IReadOnlyList<string> texts, CancellationToken cancel)
    {
        var rows = new float[texts.Count * Dimension];
        // A blank text says nothing, so its row stays zero.
        var ids = Enumerable.Range(0, texts.Count)
            .Where(text => !string.IsNullOrWhiteSpace(texts[text]))
            .Select(text => (Text: text, Ids: Ids(texts[text], cancel)))
            .OrderBy(text => text.Ids.Length)
            .ToList();
        if (_alone)
        {
            Parallel.ForEach(ids, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, text => Run([text]));
        }
        else
        {
            foreach (var batch in Batches(ids)) { Run(batch); }
        }

        return new(Id, Dimension, rows);

        void Run(List<(int Text, int[] Ids)> batch)
        {
            cancel.ThrowIfCancellationRequested();
            var pooled = _model.Run([.. batch.Select(text => text.Ids)], _tokenizer.Padding, cancel);
            foreach (var (place, (text, _)) in batch.Index())
            {
                var row = rows.AsSpan(text * Dimension, Dimension);
                pooled.AsSpan(place * Dimension, Dimension).CopyTo(row);
                RowSum.Normalise(row);
            }
        }
    }

    private int[] Ids(string text, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return _tokenizer.Ids(_prefix + text, _maxTokens);
    }

    private static IEnumerable<List<(int Text, int[] Ids)>> Batches(List<(int Text, int[] Ids)> shortestFirst)
    {
        var batch = new List<(int Text, int[] Ids)>();
        foreach (var text in shortestFirst)
        {
            if (batch.Count == TextsABatch || (batch.Count + 1) * text.Ids.Length > TokensABatch)
            {
                yield return batch;
                batch = [];
            }

            batch.Add(text);
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}

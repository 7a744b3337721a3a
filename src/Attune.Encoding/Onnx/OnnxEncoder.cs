using Attune.Analysis;

namespace Attune.Encoding;

/// <summary>
/// Any ONNX sentence-transformer in a folder: model.onnx (there or in onnx/) with WordPiece (vocab.txt or tokenizer.json) or the SentencePiece model
/// of the XLM-RoBERTa family; mean or first-token pooling as 1_Pooling/config.json says, or the model's own sentence_embedding; unit length.
/// A default prompt of config_sentence_transformers.json is put before every text (the e5 models want one).
/// Vectors belong to whole texts; the question does not change them. Safe to use from several threads at once.
/// </summary>
public sealed class OnnxEncoder : ISentenceEncoder
{
    // Padding is wasted work: texts of like length go together, and no more than this many tokens at a time.
    private const int TokensABatch = 8192;
    private const int TextsABatch = 64;

    private readonly OnnxModel _model;
    private readonly FolderTokenizer _tokenizer;
    private readonly int _maxTokens;
    private readonly string _prefix;

    private OnnxEncoder(string id, OnnxModel model, FolderTokenizer tokenizer, ModelFolder folder)
    {
        (Id, _model, _tokenizer, _maxTokens, _prefix) = (id, model, tokenizer, folder.MaxTokens, folder.Prefix);
        using var used = model.Use();
        Dimension = model.Run([tokenizer.Ids("a", _maxTokens)], tokenizer.Padding, CancellationToken.None).Length;
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <summary>Length of a vector.</summary>
    public int Dimension { get; }

    /// <param name="folder">The model's folder.</param>
    /// <param name="threads">Threads for one batch; null for what ONNX Runtime thinks best.</param>
    /// <exception cref="EncoderException">Something is missing, broken or not supported: all of it is listed.</exception>
    public static OnnxEncoder Open(string folder, int? threads = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads ?? 1, 1, nameof(threads));
        var problems = new List<string>();
        var read = ModelFolder.Open(folder, problems);
        var model = read.ModelPath is { } path ? OnnxModel.Open(path, read.Pooling, threads, problems) : null;
        problems.AddRange(model is { PoolsByItself: true } ? [] : read.PoolingProblems);
        try
        {
            if (problems.Count == 0)
            {
                return new(read.Id(), model!, read.Tokenizer!, read);
            }
        }
        catch (Exception wrong) when (wrong is EncoderException or IOException or UnauthorizedAccessException)
        {
            problems.Add(wrong.Message);
        }

        model?.Dispose();
        throw new EncoderException(Strings.ModelUnusable(folder), problems);
    }

    /// <inheritdoc/>
    /// <exception cref="EncoderException">The model fails on a batch.</exception>
    /// <exception cref="ObjectDisposedException">The encoder is closed. One closed while it works finishes first.</exception>
    /// <remarks>A text's vector may differ in its last bits with the texts it is computed beside; the same texts give the same vectors.</remarks>
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
        // A blank text says nothing: its row stays zero.
        var ids = Enumerable.Range(0, texts.Count)
            .Where(text => !string.IsNullOrWhiteSpace(texts[text]))
            .Select(text => (Text: text, Ids: Ids(texts[text], cancel)))
            .OrderBy(text => text.Ids.Length)
            .ToList();
        foreach (var batch in Batches(ids))
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

        return new(Id, Dimension, rows);
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

using System.ClientModel;
using System.ClientModel.Primitives;
using Attune.Analysis.Meaning;
using Attune.Encoding.BuiltIn;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Attune.Encoding.Remote;

/// <summary>
/// Encodes texts with any generator of Microsoft.Extensions.AI: a server that speaks the OpenAI embeddings protocol, Ollama, and the like. It is used
/// only if somebody chooses it, because the answers leave this machine. Vectors belong to whole texts; the question does not change them. Several
/// threads may use it at once.
/// </summary>
public sealed class RemoteEncoder : ISentenceEncoder
{
    // The client asks for a key even if the server needs none.
    private const string NoKey = "none";

    private readonly IEmbeddingGenerator<string, Embedding<float>> _generator;
    private readonly IDisposable? _connection;
    private readonly int _textsABatch;

    /// <param name="generator">Makes the vectors, and is closed together with this encoder.</param>
    /// <param name="id">Names the model and its version, because only vectors with the same id can be compared. It never contains a key.</param>
    /// <param name="options">The size of the batches. The generator has to retry by itself.</param>
    public RemoteEncoder(IEmbeddingGenerator<string, Embedding<float>> generator, string id, RemoteOptions? options = null)
        : this(generator, id, options ?? new(), null)
    {
    }

    private RemoteEncoder(IEmbeddingGenerator<string, Embedding<float>> generator, string id, RemoteOptions options, IDisposable? connection)
    {
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.TextsABatch, 1, nameof(options));
        (_generator, Id, _textsABatch, _connection) = (generator, id, options.TextsABatch, connection);
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <param name="address">URL#MODEL of a server that speaks the OpenAI embeddings protocol, for instance http://localhost:11434/v1#nomic-embed-text.</param>
    /// <param name="key">The key of the server; null or empty if it needs none. It is kept out of ids and messages.</param>
    /// <param name="options">The size of the batches, the number of tries and the waits.</param>
    /// <exception cref="EncoderException">The address is none, or the key would travel in the clear. Nothing is sent yet.</exception>
    public static RemoteEncoder Open(string address, string? key, RemoteOptions? options = null)
    {
        options ??= new();
        var at = RemoteAddress.Parse(address, key);
        var http = new HttpClient(new AskAgain(options)) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        var client = new OpenAIClient(new ApiKeyCredential(string.IsNullOrEmpty(key) ? NoKey : key), new OpenAIClientOptions
        {
            Endpoint = at.Endpoint,
            Transport = new HttpClientPipelineTransport(http),
            // AskAgain tries again within its own limits, so the client must not; the timeout bounds all tries together.
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = options.Timeout,
        });
        return new(client.GetEmbeddingClient(at.Model).AsIEmbeddingGenerator(), $"remote:{at.Name}", options, http);
    }

    /// <inheritdoc/>
    /// <exception cref="EncoderException">The server refuses, fails, or answers with too few vectors or vectors of different lengths.</exception>
    public async ValueTask<TextVectors> EncodeAsync(IReadOnlyList<string> texts, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(texts);
        // Blank texts say nothing, and servers refuse them.
        int[] places = [.. Enumerable.Range(0, texts.Count).Where(text => !string.IsNullOrWhiteSpace(texts[text]))];
        var vectors = new List<ReadOnlyMemory<float>>(places.Length);
        foreach (var batch in places.Chunk(_textsABatch))
        {
            vectors.AddRange(await Ask([.. batch.Select(place => texts[place])], cancel).ConfigureAwait(false));
        }

        int[] lengths = [.. vectors.Select(vector => vector.Length).Distinct()];
        if (lengths.Length > 1 || lengths is [0])
        {
            throw new EncoderException(EncodingTexts.AnsweredLengths(Id, string.Join(EncodingTexts.And, lengths)));
        }

        return PlacedVectors.Rows(Id, texts.Count, places, vectors);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _generator.Dispose();
        _connection?.Dispose();
    }

    private async Task<IEnumerable<ReadOnlyMemory<float>>> Ask(IReadOnlyList<string> texts, CancellationToken cancel)
    {
        GeneratedEmbeddings<Embedding<float>> answer;
        try
        {
            answer = await _generator.GenerateAsync(texts, cancellationToken: cancel).ConfigureAwait(false);
        }
        catch (ClientResultException refused)
        {
            // Without the server's own words: they may repeat the key or an answer.
            throw new EncoderException(EncodingTexts.Refused(Id, refused.Status, Reason(refused.Status)));
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or System.Text.Json.JsonException or FormatException or InvalidOperationException or AggregateException)
        {
            throw new EncoderException(EncodingTexts.Unreachable(Id, failed.Message), failed);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new EncoderException(EncodingTexts.Late(Id));
        }

        return answer.Count == texts.Count
            ? answer.Select(embedding => Unit(embedding.Vector))
            : throw new EncoderException(EncodingTexts.AnsweredCount(Id, texts.Count, answer.Count));
    }

    private static string Reason(int status) => status switch
    {
        401 or 403 => EncodingTexts.RefusedKey(RemoteOptions.KeyVariable),
        404 => EncodingTexts.RefusedModel,
        400 or 413 or 422 => EncodingTexts.RefusedTexts,
        429 or 503 => EncodingTexts.RefusedBusy,
        _ => EncodingTexts.RefusedOtherwise,
    };

    private static ReadOnlyMemory<float> Unit(ReadOnlyMemory<float> vector)
    {
        var unit = vector.ToArray();
        RowSum.Normalise(unit);
        return unit;
    }
}

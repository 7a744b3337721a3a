using System.ClientModel;
using System.ClientModel.Primitives;
using Attune.Analysis;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Attune.Encoding;

/// <summary>
/// Vectors from any Microsoft.Extensions.AI generator: a server that speaks the OpenAI embeddings protocol, Ollama, and the like. Opt-in: the answers
/// leave this machine. Vectors belong to whole texts; the question does not change them. Safe to use from several threads at once.
/// </summary>
public sealed class RemoteEncoder : ISentenceEncoder
{
    // The client wants a key even where the server needs none.
    private const string NoKey = "none";

    private readonly IEmbeddingGenerator<string, Embedding<float>> _generator;
    private readonly IDisposable? _connection;
    private readonly int _textsABatch;

    /// <param name="generator">Makes the vectors; closed with this encoder.</param>
    /// <param name="id">Names the model and its version; vectors are comparable only under the same id. Never holds a key.</param>
    /// <param name="options">How much is asked at a time; retries are the generator's own affair.</param>
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
    /// <param name="key">Its key; null or empty where it needs none. Kept out of ids and messages.</param>
    /// <param name="options">Batches, tries and waits.</param>
    /// <exception cref="EncoderException">The address is none, or the key would travel in the clear. Nothing is sent yet.</exception>
    public static RemoteEncoder Open(string address, string? key, RemoteOptions? options = null)
    {
        options ??= new();
        var at = RemoteAddress.Of(address, key);
        var http = new HttpClient(new AskAgain(options)) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        var client = new OpenAIClient(new ApiKeyCredential(string.IsNullOrEmpty(key) ? NoKey : key), new OpenAIClientOptions
        {
            Endpoint = at.Endpoint,
            Transport = new HttpClientPipelineTransport(http),
            // Trying again is AskAgain's, with its own limits; a timeout bounds all tries together.
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = options.Timeout,
        });
        return new(client.GetEmbeddingClient(at.Model).AsIEmbeddingGenerator(), at.Id, options, http);
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
            throw new EncoderException(Strings.AnsweredLengths(Id, string.Join(Strings.And, lengths)));
        }

        return Placed.Rows(Id, texts.Count, places, vectors);
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
            throw new EncoderException(Strings.Refused(Id, refused.Status, Reason(refused.Status)));
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or System.Text.Json.JsonException or FormatException or InvalidOperationException or AggregateException)
        {
            throw new EncoderException(Strings.Unreachable(Id, failed.Message), failed);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new EncoderException(Strings.Late(Id));
        }

        return answer.Count == texts.Count
            ? answer.Select(embedding => Unit(embedding.Vector))
            : throw new EncoderException(Strings.AnsweredCount(Id, texts.Count, answer.Count));
    }

    private static string Reason(int status) => status switch
    {
        401 or 403 => Strings.RefusedKey(RemoteOptions.KeyVariable),
        404 => Strings.RefusedModel,
        400 or 413 or 422 => Strings.RefusedTexts,
        429 or 503 => Strings.RefusedBusy,
        _ => Strings.RefusedOtherwise,
    };

    private static ReadOnlyMemory<float> Unit(ReadOnlyMemory<float> vector)
    {
        var unit = vector.ToArray();
        RowSum.Normalise(unit);
        return unit;
    }
}

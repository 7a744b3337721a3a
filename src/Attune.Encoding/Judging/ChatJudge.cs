using System.ClientModel;
using System.ClientModel.Primitives;
using Attune.Encoding.Remote;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Attune.Encoding.Judging;

/// <summary>
/// Asks a language model through Microsoft.Extensions.AI: any server that speaks the OpenAI chat protocol with structured output, also one on the own
/// machine. Every question is a conversation of its own. Nothing that is sent or answered is logged.
/// </summary>
public sealed class ChatJudge : IJudge
{
    // The client asks for a key even if the server needs none.
    private const string NoKey = "none";

    private const int BadRequest = 400;

    private readonly IChatClient _client;
    private readonly AnswerMemory _memory;
    private readonly JudgeOptions _options;
    private readonly IDisposable? _connection;
    // Some models refuse a temperature, and are asked without one from then on.
    private volatile bool _takesTemperature = true;

    /// <param name="client">Speaks with the model, and is closed together with this judge. It has to retry by itself.</param>
    /// <param name="id">Names the model. It never contains a key.</param>
    /// <param name="options">The limits.</param>
    public ChatJudge(IChatClient client, string id, JudgeOptions options)
        : this(client, id, options, AnswerMemory.Open(null), null)
    {
    }

    private ChatJudge(IChatClient client, string id, JudgeOptions options, AnswerMemory memory, IDisposable? connection)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(options);
        (_client, Id, _options, _memory, _connection) = (client, id, options, memory, connection);
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <param name="at">The address of the model.</param>
    /// <param name="key">The key of the server; null or empty if it needs none. It is kept out of ids and messages.</param>
    /// <param name="memory">What was answered before.</param>
    /// <param name="options">The limits.</param>
    internal static ChatJudge Open(RemoteAddress at, string? key, AnswerMemory memory, JudgeOptions options)
    {
        // A model thinks for longer than many servers keep an idle connection, and a question that is sent into a closed one is lost: each gets a new one.
        var remote = options.Remote with { ConnectionLifetime = TimeSpan.Zero };
        var http = new HttpClient(new LimitedAnswers(options.LargestAnswer, new AskAgain(remote))) { Timeout = Timeout.InfiniteTimeSpan };
        var client = new OpenAIClient(new ApiKeyCredential(string.IsNullOrEmpty(key) ? NoKey : key), new OpenAIClientOptions
        {
            Endpoint = at.Endpoint,
            Transport = new HttpClientPipelineTransport(http),
            // AskAgain tries again within its own limits, so the client must not; the timeout bounds all tries together.
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = options.Remote.Timeout,
        });
        return new(client.GetChatClient(at.Model).AsIChatClient(), $"chat:{at.Name}", options, memory, http);
    }

    /// <inheritdoc/>
    public async ValueTask<Opinion> AskAsync(JudgeQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var prompt = ChatPrompt.For(question, _options.LongestSentence);
        var key = new AnswerKey(Id, prompt.Instructions, prompt.Asked);
        if (_memory.Recall(key) is { } known && ChatAnswer.Read(question, known) is { Missing: null or NoOpinion.CannotTell } before) { return before; }

        var (answer, missing) = await TryCompleteAsync(prompt, cancel).ConfigureAwait(false);
        if (missing is { } why) { return Opinion.None(why); }

        var opinion = ChatAnswer.Read(question, answer);
        if (opinion.Missing is null or NoOpinion.CannotTell) { _memory.Remember(key, answer); }
        return opinion;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _connection?.Dispose();
    }

    private async Task<(string Answer, NoOpinion? Missing)> TryCompleteAsync(ChatPrompt prompt, CancellationToken cancel)
    {
        try
        {
            return await CompleteAsync(prompt, cancel).ConfigureAwait(false);
        }
        catch (ClientResultException refused)
        {
            return ("", ReasonOf(refused.Status, refused.InnerException));
        }
        catch (HttpRequestException failed)
        {
            return ("", ReasonOf(0, failed));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return ("", NoOpinion.Late);
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            // Whatever a client throws when it reads something that is not of its protocol.
            return ("", NoOpinion.Nonsense);
        }
    }

    private async Task<(string Answer, NoOpinion? Missing)> CompleteAsync(ChatPrompt prompt, CancellationToken cancel)
    {
        ChatMessage[] messages = [new(ChatRole.System, prompt.Instructions), new(ChatRole.User, prompt.Asked)];
        var withTemperature = _takesTemperature;
        ChatResponse response;
        try
        {
            response = await _client.GetResponseAsync(messages, OptionsFor(prompt, withTemperature), cancel).ConfigureAwait(false);
        }
        catch (ClientResultException refused) when (refused.Status == BadRequest && withTemperature)
        {
            response = await _client.GetResponseAsync(messages, OptionsFor(prompt, withTemperature: false), cancel).ConfigureAwait(false);
            _takesTemperature = false;
        }

        var declined = response.FinishReason == ChatFinishReason.ContentFilter || response.Messages.SelectMany(message => message.Contents).Any(content => content is ErrorContent);
        return declined ? ("", NoOpinion.Declined) : (response.Text, null);
    }

    private ChatOptions OptionsFor(ChatPrompt prompt, bool withTemperature) => new()
    {
        ResponseFormat = ChatResponseFormat.ForJsonSchema(prompt.Schema, prompt.SchemaName),
        Temperature = withTemperature ? 0 : null,
        MaxOutputTokens = _options.MostTokens,
        AdditionalProperties = new() { ["strict"] = true },
    };

    private static NoOpinion ReasonOf(int status, Exception? cause) => status switch
    {
        0 when cause is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => NoOpinion.Nonsense,
        0 when cause is OperationCanceledException => NoOpinion.Late,
        0 => NoOpinion.Unreachable,
        401 or 403 => NoOpinion.KeyRefused,
        404 => NoOpinion.NoSuchModel,
        400 or 413 or 422 => NoOpinion.Rejected,
        429 or 503 => NoOpinion.Busy,
        _ => NoOpinion.Failed,
    };
}

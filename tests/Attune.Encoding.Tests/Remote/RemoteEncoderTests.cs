using Attune.Analysis.Meaning;
using Attune.Encoding.Remote;

namespace Attune.Encoding.Tests.Remote;

public class RemoteEncoderTests
{
    private const string Key = "sk-very-secret";

    // The vector of a text, before it is brought to unit length: its length and its first character.
    private static float[] VectorOf(string text) => [text.Length, text[0]];

    private static Reply Right(int request, string[] texts) => EmbeddingServer.Base64(texts.Select(VectorOf));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_text_gets_its_own_vector_at_unit_length_however_the_server_writes_it(bool base64)
    {
        using var server = new EmbeddingServer((_, texts) => base64 ? EmbeddingServer.Base64(texts.Select(VectorOf)) : EmbeddingServer.Vectors(texts.Select(VectorOf)));
        var vectors = await Encode(server, ["alpha", "", "be", "  ", "c"]);
        vectors.Count.ShouldBe(5);
        vectors[1].ToArray().ShouldBe([0f, 0f]);
        vectors[3].ToArray().ShouldBe([0f, 0f]);
        vectors[4][0].ShouldBe(1 / MathF.Sqrt(1 + (99 * 99)), 1e-6f);
        vectors[0][0].ShouldBe(5 / MathF.Sqrt(25 + (97 * 97)), 1e-6f);
        server.Requests.ShouldHaveSingleItem().Texts.ShouldBe(["alpha", "be", "c"]);
        server.Requests[0].Path.ShouldBe("/v1/embeddings");
        server.Requests[0].Model.ShouldBe("tiny");
    }

    [Fact]
    public async Task Many_texts_go_in_batches_and_come_back_in_order()
    {
        using var server = new EmbeddingServer(Right);
        string[] texts = [.. Enumerable.Range(1, 25).Select(length => new string('x', length))];
        var vectors = await Encode(server, texts, new() { TextsABatch = 10 });
        server.Requests.Select(request => request.Texts.Length).ShouldBe([10, 10, 5]);
        for (var i = 0; i < texts.Length; i++)
        {
            (vectors[i][0] / vectors[i][1]).ShouldBe((i + 1) / (float)'x', 1e-6f);
        }
    }

    [Fact]
    public async Task A_question_without_words_asks_nothing()
    {
        using var server = new EmbeddingServer(Right);
        (await Encode(server, ["", " "])).Count.ShouldBe(2);
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_when_it_says()
    {
        var time = new PatientTime();
        using var server = new EmbeddingServer((request, texts) => request switch
        {
            0 => new(429, RetryAfter: "7"),
            1 => new(503, RetryAfter: "Mon, 02 Mar 2026 09:00:30 GMT"),
            _ => Right(request, texts),
        });
        (await Encode(server, ["a"], new() { Time = time })).Count.ShouldBe(1);
        time.Waits.ShouldBe([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(30)]);
    }

    [Fact]
    public async Task A_busy_server_that_names_no_time_is_asked_again_after_twice_the_wait()
    {
        var time = new PatientTime();
        using var server = new EmbeddingServer((_, _) => new(429));
        var refusal = await Refusal(server, ["a"], new() { Tries = 4, Time = time });
        time.Waits.ShouldBe([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)]);
        server.Requests.Count.ShouldBe(4);
        refusal.Message.ShouldContain("busy");
    }

    [Fact]
    public async Task A_server_that_asks_for_an_hour_is_given_up_on()
    {
        using var server = new EmbeddingServer((_, _) => new(429, RetryAfter: "3600"));
        (await Refusal(server, ["a"])).Message.ShouldContain("429");
        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(500, "failed")]
    [InlineData(401, RemoteOptions.KeyVariable)]
    [InlineData(404, "no such model")]
    public async Task Any_other_refusal_is_final_and_says_what_to_look_at(int status, string reason)
    {
        using var server = new EmbeddingServer((_, _) => new(status, $$"""{ "error": { "message": "Incorrect key {{Key}} for secret answer" } }"""));
        var refusal = await Refusal(server, ["secret answer"]);
        refusal.Message.ShouldContain(reason);
        refusal.ToString().ShouldNotContain(Key);
        refusal.ToString().ShouldNotContain("secret answer");
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Too_few_vectors_are_refused()
    {
        using var server = new EmbeddingServer((_, texts) => EmbeddingServer.Base64(texts.Skip(1).Select(VectorOf)));
        (await Refusal(server, ["a", "b"])).Message.ShouldContain("answered 2 texts with 1 vectors");
    }

    [Fact]
    public async Task Vectors_of_different_lengths_are_refused_also_between_batches()
    {
        using var server = new EmbeddingServer((request, texts) => EmbeddingServer.Base64(texts.Select(_ => new float[2 + request])));
        (await Refusal(server, ["a", "b"], new() { TextsABatch = 1 })).Message.ShouldContain("2 and 3 numbers");
    }

    [Fact]
    public async Task An_answer_that_is_no_answer_is_refused()
    {
        using var server = new EmbeddingServer((_, _) => new(200, "<html>welcome</html>"));
        (await Refusal(server, ["a"])).Message.ShouldContain("no answer of its protocol");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        int port;
        using (var server = new EmbeddingServer(Right))
        {
            port = server.Port;
        }

        using var encoder = RemoteEncoder.Open($"http://127.0.0.1:{port}/v1#tiny", null);
        var refusal = await Should.ThrowAsync<EncoderException>(async () => await encoder.EncodeAsync(["a"], TestContext.Current.CancellationToken));
        refusal.Message.ShouldContain($"127.0.0.1:{port}");
    }

    [Fact]
    public async Task A_slow_server_can_be_left()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var server = new EmbeddingServer((_, _) =>
        {
            cancel.Cancel();
            return null;
        });
        using var encoder = RemoteEncoder.Open(server.Address, null);
        await Should.ThrowAsync<OperationCanceledException>(async () => await encoder.EncodeAsync(["a"], cancel.Token));
    }

    [Fact]
    public async Task A_server_that_never_answers_is_a_failure_of_its_own()
    {
        using var server = new EmbeddingServer((_, _) => null);
        (await Refusal(server, ["a"], new() { Timeout = TimeSpan.FromMilliseconds(200) })).Message.ShouldContain("did not answer in time");
    }

    [Fact]
    public async Task The_key_goes_to_the_server_and_nowhere_else()
    {
        using var server = new EmbeddingServer(Right);
        using var encoder = RemoteEncoder.Open(server.Address, Key);
        (await encoder.EncodeAsync(["a"], TestContext.Current.CancellationToken)).EncoderId.ShouldBe($"remote:127.0.0.1:{server.Port}/v1#tiny");
        server.Requests[0].Authorization.ShouldBe($"Bearer {Key}");
    }

    [Theory]
    [InlineData("http://models.example.com/v1#tiny", "unencrypted")]
    [InlineData("https://user:pass@models.example.com/v1#tiny", "no name, password or query")]
    [InlineData("https://models.example.com/v1?key=1#tiny", "no name, password or query")]
    [InlineData("https://models.example.com/v1", "URL#MODEL")]
    [InlineData("models.example.com#tiny", "URL#MODEL")]
    [InlineData("ftp://models.example.com/#tiny", "URL#MODEL")]
    public void An_address_that_is_none_or_gives_a_secret_away_is_refused(string address, string reason)
    {
        var refusal = Should.Throw<EncoderException>(() => RemoteEncoder.Open(address, Key));
        refusal.Message.ShouldContain(reason);
        refusal.Message.ShouldNotContain("pass@");
    }

    [Fact]
    public void Answers_are_not_sent_unencrypted_over_more_than_the_own_network()
    {
        Should.Throw<EncoderException>(() => RemoteEncoder.Open("http://models.example.com/v1#tiny", key: "")).Message.ShouldContain("Answers are not sent to 'models.example.com' unencrypted");
        using var near = RemoteEncoder.Open("http://models:11434/v1#tiny", key: "");
    }

    private static async Task<TextVectors> Encode(EmbeddingServer server, string[] texts, RemoteOptions? options = null)
    {
        using var encoder = RemoteEncoder.Open(server.Address, Key, options);
        return await encoder.EncodeAsync(texts, TestContext.Current.CancellationToken);
    }

    private static Task<EncoderException> Refusal(EmbeddingServer server, string[] texts, RemoteOptions? options = null)
        => Should.ThrowAsync<EncoderException>(() => Encode(server, texts, options));
}

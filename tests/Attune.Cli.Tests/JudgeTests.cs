using System.Text.Json;
using Attune.Encoding.Judging;
using Attune.Encoding.Tests.Judging;
using Attune.Encoding.Tests.Remote;

namespace Attune.Cli.Tests;

public sealed class JudgeTests : IDisposable
{
    private const string Key = "sk-very-secret";
    private const string Same = """{"reason":"Both want the plants trained before the switch.","answer":"same"}""";

    private readonly Attuned _attune = new() { Variables = { [Judges.KeyVariable] = Key } };

    [Fact]
    public async Task A_judge_puts_its_proposals_into_the_reading_and_says_how_many()
    {
        using var server = new ChatServer(Answer);

        var ending = await ReadAsync("--judge", server.Spec);

        ending.Code.ShouldBe(0, ending.Error);
        var reading = Reading();
        var judge = $"chat:127.0.0.1:{server.Port}/v1#tiny";
        reading.GetProperty("judgeId").GetString().ShouldBe(judge);
        var (asks, topics) = (All(reading, "asks"), All(reading, "topics"));
        asks.Length.ShouldBeGreaterThan(10);
        asks.ShouldAllBe(ask => ask.GetProperty("proposal").GetRawText().Contains("\"answer\": \"same\"") && ask.GetProperty("proposal").GetProperty("judgeId").GetString() == judge);
        topics.Count(topic => topic.TryGetProperty("proposedName", out var name) && name.GetString() == "Training first").ShouldBeGreaterThan(10);
        ending.Error.ShouldContain($"Sending the sentences of {asks.Length} questions and ");
        ending.Error.ShouldContain($"The judge proposes answers to {asks.Length} of {asks.Length} questions");
        server.Requests.ShouldAllBe(request => request.Authorization == $"Bearer {Key}");
    }

    [Fact]
    public async Task Without_a_judge_the_reading_says_nothing_of_one_and_with_one_nothing_else_is_different()
    {
        using var server = new ChatServer(Answer);
        await ReadAsync();
        var plain = await File.ReadAllTextAsync(Path.Combine(_attune.Folder, "reading.json"), TestContext.Current.CancellationToken);
        plain.ShouldNotContain("judgeId");
        plain.ShouldNotContain("proposal");

        await ReadAsync("--judge", server.Spec);

        Without(Reading()).ShouldBe(Without(JsonDocument.Parse(plain).RootElement.GetProperty("reading")));
    }

    [Theory]
    [InlineData("It is the same.", "the answer does not keep to the schema: ")]
    [InlineData("""{"reason":"r","answer":"cannot_tell"}""", "it cannot tell: ")]
    public async Task Questions_without_an_opinion_are_counted_with_the_reason(string said, string reason)
    {
        using var server = new ChatServer((_, _) => ChatServer.Says(said));

        var ending = await ReadAsync("--judge", server.Spec);

        ending.Code.ShouldBe(0, ending.Error);
        var asks = All(Reading(), "asks");
        asks.Count(ask => ask.TryGetProperty("proposal", out _)).ShouldBe(0);
        ending.Error.ShouldContain($"Questions without an opinion: {asks.Length} ({reason}{asks.Length}).");
    }

    [Fact]
    public async Task A_server_that_fails_costs_the_opinions_and_not_the_reading_and_shows_no_secret()
    {
        using var server = new ChatServer((_, asked) => new Reply(500, $$"""{ "error": { "message": {{JsonSerializer.Serialize(Key + asked)}} } }"""));

        var ending = await ReadAsync("--judge", server.Spec);

        ending.Code.ShouldBe(0, ending.Error);
        _attune.Files.ShouldBe(["reading.json"]);
        ending.Error.ShouldContain("it failed: ");
        ending.Error.ShouldContain("not asked any further: ");
        ending.Error.ShouldNotContain(Key);
        ending.Error.ShouldNotContain("side_a");
        server.Requests.Count.ShouldBeLessThan(10);
    }

    [Fact]
    public async Task A_server_that_is_not_there_costs_the_opinions_and_not_the_reading()
    {
        using var server = new ChatServer((_, _) => null);
        server.Dispose();

        var ending = await ReadAsync("--judge", server.Spec);

        ending.Code.ShouldBe(0, ending.Error);
        ending.Error.ShouldContain("it cannot be reached, or the connection broke: ");
    }

    [Fact]
    public async Task Ctrl_C_ends_with_130_while_a_judge_thinks_and_leaves_no_file()
    {
        using var asked = new SemaphoreSlim(0);
        using var server = new ChatServer((_, _) =>
        {
            asked.Release();
            return null;
        });
        using var reading = _attune.Start("read", Fixture.SampleOf("answers.csv"), "--json", "reading.json", "--judge", server.Spec);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await asked.WaitAsync(patience.Token);
        using var interrupt = System.Diagnostics.Process.Start("kill", ["-INT", reading.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await reading.WaitForExitAsync(patience.Token);

        reading.ExitCode.ShouldBe(130);
        _attune.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cache_gives_the_same_bytes_without_asking_again()
    {
        using var server = new ChatServer(Answer);
        await ReadAsync("--judge", server.Spec, "--judge-cache", "cache");
        var (first, asked) = (Bytes(), server.Requests.Count);

        var ending = await ReadAsync("--judge", server.Spec, "--judge-cache", "cache");

        ending.Code.ShouldBe(0, ending.Error);
        Bytes().ShouldBe(first);
        server.Requests.Count.ShouldBe(asked);
    }

    [Theory]
    [InlineData("chat:URL#MODEL", "--judge", "gpt-5")]
    [InlineData("chat:URL#MODEL", "--judge", "chat:http://localhost:11434/v1")]
    [InlineData("no name, password or query", "--judge", "chat:https://models.example.com/v1?key=secret#m")]
    [InlineData("unencrypted", "--judge", "chat:http://models.example.com/v1#m")]
    [InlineData("goes with --judge", "--judge-cache", "cache")]
    [InlineData("--judge", "--judge")]
    public async Task A_wrong_judge_stops_with_the_right_form(string said, params string[] options)
    {
        var ending = await ReadAsync(options);

        ending.Code.ShouldBe(2);
        ending.Error.ShouldContain(said);
        ending.Error.ShouldNotContain(Key);
        _attune.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cache_that_cannot_be_made_ends_with_1()
    {
        using var server = new ChatServer(Answer);
        await File.WriteAllTextAsync(Path.Combine(_attune.Folder, "cache"), "a file", TestContext.Current.CancellationToken);

        var ending = await ReadAsync("--judge", server.Spec, "--judge-cache", "cache");

        ending.Code.ShouldBe(1);
        ending.Error.ShouldContain("'cache'");
        server.Requests.ShouldBeEmpty();
    }

    public void Dispose() => _attune.Dispose();

    private static Reply Answer(int number, string asked) => ChatServer.Says(asked.Contains("side_a", StringComparison.Ordinal) ? Same : """{"name":"Training first"}""");

    private Task<Ending> ReadAsync(params string[] options) => _attune.RunAsync(["read", Fixture.SampleOf("answers.csv"), "--json", "reading.json", .. options]);

    private byte[] Bytes() => File.ReadAllBytes(Path.Combine(_attune.Folder, "reading.json"));

    private JsonElement Reading() => JsonDocument.Parse(Bytes()).RootElement.GetProperty("reading");

    private static JsonElement[] All(JsonElement reading, string field) => [.. reading.GetProperty("questions").EnumerateArray().SelectMany(question => question.GetProperty(field).EnumerateArray())];

    private static string Without(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => string.Join(',', element.EnumerateObject().Where(field => field.Name is not ("judgeId" or "proposal" or "proposedName")).Select(field => field.Name + ":" + Without(field.Value))),
        JsonValueKind.Array => $"[{string.Join(',', element.EnumerateArray().Select(Without))}]",
        _ => element.GetRawText(),
    };
}

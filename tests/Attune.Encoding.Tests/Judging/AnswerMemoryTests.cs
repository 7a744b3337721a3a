using Attune.Analysis.Asking;
using Attune.Encoding.Judging;

namespace Attune.Encoding.Tests.Judging;

public sealed class AnswerMemoryTests : IDisposable
{
    private static readonly CompareSides Sides = new("Q?", ["Prices stay with the plants."], ["One price list."]);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "attune-judge-" + Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task The_same_question_is_asked_once()
    {
        using var server = Answering("opposed");
        using var judge = Judges.Open(server.Spec, null, new());
        var cancel = TestContext.Current.CancellationToken;
        var first = await judge.AskAsync(Sides, cancel);
        (await judge.AskAsync(Sides, cancel)).ShouldBe(first);
        await judge.AskAsync(Sides with { One = ["Prices move."] }, cancel);
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_folder_remembers_from_one_run_to_the_next()
    {
        using var server = Answering("opposed");
        var first = await AskOnce(server, Sides);
        (await AskOnce(server, Sides)).ShouldBe(first);
        first.ShouldBe(new(null, AskAnswer.Opposed, "Plants against one price list"));
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Another_model_is_asked_anew()
    {
        using var server = Answering("opposed");
        await AskOnce(server, Sides);
        using var other = Judges.Open(server.Spec + "-2", _folder, new());
        await other.AskAsync(Sides, TestContext.Current.CancellationToken);
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_in_the_folder_can_be_read_without_the_sentences()
    {
        using var server = Answering("opposed");
        await AskOnce(server, Sides);
        var file = Directory.GetFiles(_folder).ShouldHaveSingleItem();
        var all = file + System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        foreach (var word in (string[])["rice", "lants", "opposed", "reason", "Q?", "tiny"]) { all.ShouldNotContain(word); }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task What_is_no_opinion_is_not_remembered(string said)
    {
        using var server = new ChatServer((number, _) => number == 0 ? ChatServer.Says(said) : ChatServer.Says("""{"answer":"same","reason":"r"}"""));
        (await AskOnce(server, Sides)).Missing.ShouldBe(NoOpinion.Nonsense);
        (await AskOnce(server, Sides)).Answer.ShouldBe(AskAnswer.Same);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(100_000)]
    public async Task A_broken_file_counts_as_missing_and_is_replaced(int length)
    {
        using var server = Answering("opposed");
        await AskOnce(server, Sides);
        var file = Directory.GetFiles(_folder).ShouldHaveSingleItem();
        await File.WriteAllBytesAsync(file, new byte[length], TestContext.Current.CancellationToken);
        (await AskOnce(server, Sides)).Answer.ShouldBe(AskAnswer.Opposed);
        (await AskOnce(server, Sides)).Answer.ShouldBe(AskAnswer.Opposed);
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_folder_that_is_taken_away_costs_only_a_question()
    {
        using var server = Answering("opposed");
        using var judge = Judges.Open(server.Spec, _folder, new());
        Directory.Delete(_folder, recursive: true);
        (await judge.AskAsync(Sides, TestContext.Current.CancellationToken)).Answer.ShouldBe(AskAnswer.Opposed);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        File.WriteAllText(_folder, "a file");
        Should.Throw<JudgeException>(() => Judges.Open("chat:http://localhost:1/v1#tiny", Path.Combine(_folder, "in"), new())).Message.ShouldContain(_folder);
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder)) { Directory.Delete(_folder, recursive: true); }
        File.Delete(_folder);
    }

    private static ChatServer Answering(string answer) => new((_, _) => ChatServer.Says($$"""{"reason":"Plants against one price list","answer":"{{answer}}"}"""));

    private async Task<Opinion> AskOnce(ChatServer server, JudgeQuestion question)
    {
        using var judge = Judges.Open(server.Spec, _folder, new());
        return await judge.AskAsync(question, TestContext.Current.CancellationToken);
    }
}

using System.Net;
using Attune.Analysis.Meaning;
using Attune.Analysis.Readings;
using Attune.Domain.Gates;
using Attune.Encoding;
using Attune.Store;
using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Seat;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Reliability;

/// <summary>What people see while something under the product does not work, and that it works again by itself afterwards.</summary>
[Trait("Proof", "Slow")]
public sealed class FaultTests
{
    private const string Words = "Plants order from one catalogue.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_another_program_holds_the_database_pages_are_read_and_a_save_is_asked_to_come_again()
    {
        await using var host = new SeatHost();
        await host.InitializeAsync();
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        using var other = await round.PhoneAsync(1);
        var (mine, theirs) = (await leader.GetAsync("/seat/2"), await other.GetAsync("/seat/2"));
        await using var holder = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = host.DatabaseFile, Pooling = false }.ConnectionString);
        await holder.OpenAsync(Cancel);
        await using (holder.BeginTransaction())
        {
            var saves = await Task.WhenAll(leader.PostAsync("/seat/2", ("text", Words)), other.PostAsync("/seat/2", theirs, asModule: true, ("text", Words)));
            saves.ShouldAllBe(save => save.Status == HttpStatusCode.ServiceUnavailable && save.Reply.Headers.RetryAfter != null);
            saves[0].Text.ShouldContain(Words);
            saves[0].Text.ShouldContain("Nothing is lost");
            (await other.GetAsync("/seat/2")).Status.ShouldBe(HttpStatusCode.OK, "who only reads does not wait");
            (await other.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable, "nothing can be written");
        }

        (await leader.PostAsync("/seat/2", ("text", Words))).To.ShouldBe("/seat/3");
        (await other.PostAsync("/seat/2", theirs, asModule: true, ("text", Words))).Status.ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
        mine.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Trait("Database", "Postgres")]
    public async Task A_database_that_is_away_is_said_to_be_and_is_served_again_when_it_is_back()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var host = new OnPostgres(await server.CreateDatabaseAsync());
        await host.InitializeAsync();
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        using var other = await round.PhoneAsync(1);
        var page = await leader.GetAsync("/seat/2");
        var away = await other.GetAsync("/seat/3");
        await server.StopAtOnceAsync();

        var read = await other.GetAsync("/seat/2");
        read.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        read.Reply.Headers.RetryAfter.ShouldNotBeNull();
        read.Text.ShouldContain("What was saved before is safe");
        var kept = await other.PostAsync("/seat/3", away, asModule: false, ("text", Words), ("a0.0", "Year"));
        kept.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        kept.Reply.Headers.RetryAfter.ShouldNotBeNull();
        kept.Text.ShouldContain(Words);
        (await leader.PostAsync("/seat/2", page, asModule: true, ("text", Words))).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await other.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await other.GetAsync("/health/live")).Status.ShouldBe(HttpStatusCode.OK);

        await server.GoOnAsync();
        (await leader.PostAsync("/seat/2", page, asModule: true, ("text", Words))).Status.ShouldBe(HttpStatusCode.OK);
        (await leader.GetAsync("/seat/2")).Text.ShouldContain(Words);
        (await other.PostAsync("/seat/3", kept, asModule: false, ("text", Words), ("a0.0", kept.Hidden("a0.0")))).To.ShouldStartWith("/seat/4");
        (await other.GetAsync("/seat/3")).Text.ShouldContain(Words);
        (await other.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_slow_encoder_keeps_nobody_from_answering_and_stops_when_nobody_waits_for_it()
    {
        await using var host = new WithSlowEncoder();
        await host.InitializeAsync();
        var (locked, open) = (await host.StartRoundAsync(), await host.StartRoundAsync());
        for (var i = 0; i < locked.Tokens.Count; i++) { await locked.WriteAsync(i, "purpose", new() { Text = $"To close the books faster, says {i}" }); }
        await locked.LockAsync(done: 8);
        using var leader = await open.PhoneAsync(0);
        await leader.GetAsync("/seat/2");
        using var gone = new CancellationTokenSource();
        await using var scope = host.Services.CreateAsyncScope();
        var (db, gate, encoder) = (scope.ServiceProvider.GetRequiredService<AttuneDb>(), scope.ServiceProvider.GetRequiredService<Gate>(), host.Services.GetRequiredService<ISentenceEncoder>());
        var round = await db.Rounds.SingleAsync(candidate => candidate.Id == locked.Id, Cancel);
        var answers = await gate.ForReadingAsync(round, locked.Pack, locked.Program.Sides, await db.Answers.Where(answer => answer.Round == round.Id).ToListAsync(Cancel), DateTimeOffset.UtcNow, Cancel);

        var reading = RoundReader.ReadAsync(answers!, encoder, ReadingOptions.Default, progress: null, gone.Token);
        await host.Encoder.Asked.Task.WaitAsync(Cancel);
        (await leader.PostAsync("/seat/2", ("text", Words))).To.ShouldBe("/seat/3");

        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(async () => await reading);
    }

    private sealed class OnPostgres(string connection) : SeatHost
    {
        protected override IReadOnlyList<string> Settings => ["--Store:Provider=Postgres", $"--Store:Connection={connection}"];
    }

    private sealed class WithSlowEncoder : SeatHost
    {
        public SlowEncoder Encoder { get; } = new();

        protected override void Change(WebApplicationBuilder builder) => builder.Services.AddSingleton<ISentenceEncoder>(Encoder);
    }

    /// <summary>An encoder that answers only when nobody waits any more.</summary>
    private sealed class SlowEncoder : ISentenceEncoder
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Id => "slow";

        public async ValueTask<TextVectors> EncodeAsync(IReadOnlyList<string> texts, CancellationToken cancel)
        {
            Asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancel);
            throw new InvalidOperationException("It never ends.");
        }

        public void Dispose()
        {
        }
    }
}

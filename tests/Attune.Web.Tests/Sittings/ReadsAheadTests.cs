using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.UseCases.Rounds;
using Attune.Store.Writing;
using Attune.Web.Desk.AuditTrail;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Attune.Web.Tests.Seat;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Sittings;

/// <summary>A reading that was made before anybody asked is no look: the lock can be taken back, and what comes late is read with the others.</summary>
public sealed class ReadsAheadTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_locked_round_is_read_before_anybody_looks_and_the_first_look_finds_it()
    {
        await using var node = new ReadingHost();
        await node.InitializeAsync();
        var round = await LockedAsync(node);

        await ReadAheadAsync(node, round);
        (await LinesAsync(node, round)).ShouldBe([(AuditAct.ReadAhead, 8)]);

        var read = (await ReadAsync(node, round)).ShouldNotBeNull();
        (await ReadAsync(node, round)).ShouldBeSameAs(read);
        await ReadAheadAsync(node, round);
        (await LinesAsync(node, round)).ShouldBe([(AuditAct.ReadAhead, 8), (AuditAct.Looked, 8)]);
    }

    [Fact]
    public async Task The_lock_can_be_taken_back_until_somebody_looks_and_then_nothing_stays_in_memory()
    {
        await using var node = new ReadingHost();
        await node.InitializeAsync();
        var round = await LockedAsync(node);
        await ReadAheadAsync(node, round);

        await using (var scope = node.Services.CreateAsyncScope())
        {
            (await scope.ServiceProvider.GetRequiredService<UndoLock>().RunAsync(round.Id, Viewer.Facilitator("Ruth Okafor"), DateTimeOffset.UtcNow, Cancel)).ShouldBeTrue();
        }

        (await ReadAsync(node, round)).ShouldBeNull();
        await node.Services.GetServices<ITimedTask>().OfType<Forgetting>().Single().RunAsync(Cancel);
        node.Readings.Kept.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_comes_before_the_first_look_is_read_and_none_is_taken_after_it()
    {
        await using var node = new ReadingHost();
        await node.InitializeAsync();
        var round = await LockedAsync(node, left: 1);
        await ReadAheadAsync(node, round);

        (await WriteAsync(round, 0)).ShouldBeTrue();
        await ReadAsync(node, round);

        (await LinesAsync(node, round)).ShouldBe([(AuditAct.ReadAhead, 7), (AuditAct.Looked, 8)]);
        (await WriteAsync(round, 0, "direction")).ShouldBeFalse();
    }

    [Fact]
    public async Task An_answer_that_comes_between_the_key_and_the_first_look_is_read_before_anybody_is_shown_anything()
    {
        await using var node = new ReadingHost();
        await node.InitializeAsync();
        var round = await LockedAsync(node, left: 1);
        await ReadAheadAsync(node, round);
        node.BeforeLook = async () => (await WriteAsync(round, 0)).ShouldBeTrue();

        await ReadAsync(node, round);

        (await LinesAsync(node, round)).ShouldBe([(AuditAct.ReadAhead, 7), (AuditAct.Looked, 7), (AuditAct.Looked, 8)]);
    }

    private static async Task ReadAheadAsync(ReadingHost node, OpenRound round)
    {
        await node.Services.GetRequiredService<ReadsAhead>().RunAsync(Cancel);
        node.Readings.Kept.ShouldBe([round.Id]);
    }

    private static async Task<ClosedReading?> ReadAsync(ReadingHost node, OpenRound round)
    {
        await using var db = node.Open();
        var found = await db.Rounds.AsNoTracking().FirstAsync(candidate => candidate.Id == round.Id, Cancel);
        return await node.Readings.ReadAsync(round.Program, found, ReadingEdits.None, Cancel);
    }

    private static async Task<(AuditAct Act, int Answers)[]> LinesAsync(ReadingHost node, OpenRound round)
    {
        await using var db = node.Open();
        var lines = await db.Audit.AsNoTracking().Where(entry => entry.Round == round.Id && (entry.Act == AuditAct.Looked || entry.Act == AuditAct.ReadAhead)).OrderBy(entry => entry.Number).ToListAsync(Cancel);
        return [.. lines.Select(line => (line.Act, line.Answers))];
    }

    private static async Task<OpenRound> LockedAsync(ReadingHost node, int left = 0)
    {
        var round = await node.StartRoundAsync(late: LatePolicy.TakeAndMark);
        for (var leader = left; leader < round.Tokens.Count; leader++) { (await WriteAsync(round, leader)).ShouldBeTrue(); }
        await round.LockAsync(round.Tokens.Count - left);
        return round;
    }

    private static async Task<bool> WriteAsync(OpenRound round, int leader, string question = "purpose")
    {
        var voice = Invented.Leaders.OrderBy(one => one.Entry.Side).ElementAt(leader);
        var place = new AnswerPlace(round.Program.Id, round.Id, RoundKind.Real, (await round.AdmissionAsync(leader)).Participant, question);
        var write = new AnswerWrite(place, Invented.Answer(voice, round.Pack, round.Pack.Find(question)!), WriteAs.Answer, 0, Guid.NewGuid(), EnteredBy.Leader, DateTimeOffset.UtcNow);
        return (await round.Host.Writer.WriteAsync(write, Cancel)).IsKept;
    }

    private sealed class ReadingHost : SeatHost
    {
        public ReadingCache Readings => Services.GetRequiredService<ReadingCache>();

        /// <summary>What happens right before a look is written down.</summary>
        public Func<Task>? BeforeLook { get; set; }

        protected override IReadOnlyList<string> Settings => ["--Attune:ReadsAhead=true"];

        protected override void Change(WebApplicationBuilder builder)
        {
            var vault = builder.Services.Last(service => service.ServiceType == typeof(IAnswerVault)).ImplementationFactory!;
            builder.Services.AddSingleton<IAnswerVault>(provider => new WatchedVault((IAnswerVault)vault(provider), this));
        }
    }

    private sealed class WatchedVault(IAnswerVault vault, ReadingHost host) : IAnswerVault
    {
        public ValueTask<ImmutableArray<AnswerContent>> OpenAsync(ImmutableArray<SealedText> texts, TextAccess? look, GatePermit key, CancellationToken cancel) => vault.OpenAsync(texts, look, key, cancel);

        public async ValueTask RecordAsync(TextAccess look, GatePermit key, CancellationToken cancel)
        {
            if (host.BeforeLook is { } before) { await before(); }
            await vault.RecordAsync(look, key, cancel);
        }
    }
}

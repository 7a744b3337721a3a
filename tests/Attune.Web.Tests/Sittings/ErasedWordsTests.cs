using Attune.Domain.Rehearsals;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Rooms;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Privacy;
using Attune.Web.Desk.AuditTrail;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Attune.Web.Tests.Seat;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Sittings;

/// <summary>Words that were erased must be in the memory of no node, and a sitting that showed them has to show something else.</summary>
public sealed class ErasedWordsTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reading_in_memory_goes_with_its_program()
    {
        await using var node = new SharingHost();
        await node.InitializeAsync();
        var (round, other) = (await RevealedAsync(node), await RevealedAsync(node));
        foreach (var openRound in new[] { round, other }) { (await ReadAsync(node, openRound)).ShouldNotBeNull(); }

        await node.EraseProgram.RunAsync(round.Program.Id, Viewer.Facilitator("Ruth Okafor"), DateTimeOffset.UtcNow, Cancel);

        node.Readings.Kept.ShouldBe([other.Id]);
        (await ReadAsync(node, round)).ShouldBeNull();
    }

    [Fact, Trait("Database", "Postgres")]
    public async Task It_goes_on_the_other_nodes_too_at_once_where_they_are_told_and_with_the_next_look_where_not()
    {
        var database = await databases.NewPostgresAsync();
        await using var one = new SharingHost(database);
        await using var other = new SharingHost(database);
        await one.InitializeAsync();
        await other.InitializeAsync();
        var (told, untold) = (await RevealedAsync(one), await RevealedAsync(one));
        foreach (var openRound in new[] { told, untold }) { (await ReadAsync(other, openRound)).ShouldNotBeNull(); }

        await one.EraseProgram.RunAsync(told.Program.Id, Viewer.Facilitator("Ruth Okafor"), DateTimeOffset.UtcNow, Cancel);
        await Eventually.ShouldHappenAsync(() => !other.Readings.Kept.Contains(told.Id), "The other node was told and keeps the words.");

        // The row is deleted directly, as if the hint had been lost.
        await using (var db = one.Open()) { await db.Programs.Where(program => program.Id == untold.Program.Id).ExecuteDeleteAsync(Cancel); }
        other.Readings.Kept.ShouldBe([untold.Id]);
        await other.Services.GetServices<ITimedTask>().OfType<Forgetting>().Single().RunAsync(Cancel);
        other.Readings.Kept.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_takes_words_back_or_is_erased_while_a_sitting_runs_changes_what_the_room_is_shown(Provider provider)
    {
        await using var node = new SharingHost(provider == Provider.Postgres ? await databases.NewPostgresAsync() : null);
        await node.InitializeAsync();
        var round = await RevealedAsync(node);
        var before = await RevisionAsync(node, round);
        await ReadAsync(node, round);

        using (var phone = await round.PhoneAsync(0, begin: false))
        {
            await phone.GetAsync("/seat/answers");
            (await phone.PostAsync("/seat/withdraw", ("question", "purpose"))).To.ShouldBe("/seat/answers");
        }

        (await RevisionAsync(node, round)).ShouldBe(before + 1);
        node.Readings.Kept.ShouldBeEmpty();

        await ReadAsync(node, round);
        await node.EraseParticipant.RunAsync(await round.AdmissionAsync(1), DateTimeOffset.UtcNow, Cancel);
        (await RevisionAsync(node, round)).ShouldBe(before + 2);

        await using var db = node.Open();
        var leader = (await db.LeadersByNameAsync())[^1].Id;
        await node.EraseLeader.RunAsync(leader, Viewer.Facilitator("Ruth Okafor"), DateTimeOffset.UtcNow, Cancel);
        (await RevisionAsync(node, round)).ShouldBe(before + 3);
    }

    [Fact]
    public async Task Before_the_sitting_taking_words_back_opens_no_room()
    {
        await using var node = new SharingHost();
        await node.InitializeAsync();
        var round = await LockedAsync(node);
        await node.EraseParticipant.RunAsync(await round.AdmissionAsync(0), DateTimeOffset.UtcNow, Cancel);
        (await RevisionAsync(node, round)).ShouldBe(0);
    }

    private static async Task<long> RevisionAsync(SharingHost node, OpenRound round)
    {
        await using var db = node.Open();
        return (await db.RoomStateAsync(round.Id, Cancel)).Revision;
    }

    private static async Task<SittingView?> ReadAsync(SharingHost node, OpenRound round)
    {
        await using var scope = node.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SittingReader>().ReadAsync(round.Id, Viewer.Facilitator("Ruth Okafor"), Cancel);
    }

    private static async Task<OpenRound> RevealedAsync(SharingHost node)
    {
        var round = await LockedAsync(node);
        await using var db = node.Open();
        (await db.Rounds.FirstAsync(candidate => candidate.Id == round.Id, Cancel)).StartReveal().ShouldBe(SittingOutcome.Done);
        await db.SaveChangesAsync(Cancel);
        return round;
    }

    private static async Task<OpenRound> LockedAsync(SharingHost node)
    {
        var round = await node.StartRoundAsync();
        foreach (var (place, leader) in Invented.Leaders.OrderBy(leader => leader.Entry.Side).Index())
        {
            await round.WriteAsync(place, "purpose", Invented.Answer(leader, round.Pack, round.Pack.Find("purpose")!));
        }

        await round.LockAsync(round.Tokens.Count);
        return round;
    }

    /// <summary>A single node, or one of several on one database with one key.</summary>
    private sealed class SharingHost(string? postgres = null) : SeatHost
    {
        private static readonly string Key = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));

        public EraseLeader EraseLeader => Services.GetRequiredService<EraseLeader>();

        public EraseParticipant EraseParticipant => Services.GetRequiredService<EraseParticipant>();

        public EraseProgram EraseProgram => Services.GetRequiredService<EraseProgram>();

        public ReadingCache Readings => Services.GetRequiredService<ReadingCache>();

        protected override IReadOnlyList<string> Settings
            => postgres is null ? [] : ["--Store:Provider=Postgres", $"--Store:Connection={postgres}", $"--Store:MasterKey={Key}"];
    }
}

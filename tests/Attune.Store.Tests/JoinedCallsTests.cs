using Attune.Domain.Rounds;
using Attune.Store.Rooms;
using Attune.Store.Tests.Providers;
using Attune.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests;

public sealed class JoinedCallsTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_hundred_votes_at_once_are_each_kept_once_and_raise_the_room_less_often(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database, perSide: 4);
        await using var votes = Votes(database, meridian);

        // Each of eight leaders votes, votes again, and sends the last vote again.
        var written = await Task.WhenAll(
            from leader in Enumerable.Range(0, 8)
            from vote in Enumerable.Range(0, 13)
            select votes.CallAsync((leader, Contract.Attributed), Cancel).AsTask());

        written.ShouldAllBe(candidate => candidate.Result && !candidate.RetryLater);
        await using var db = database.Open();
        (await db.Consents.CountAsync(Cancel)).ShouldBe(8);
        (await db.RoomStateAsync(meridian.Round.Id, Cancel)).Revision.ShouldBeInRange(1, 103);
    }

    [Theory, OnBothDatabases]
    public async Task A_vote_acknowledged_is_on_the_disk_and_the_later_one_counts(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using var votes = Votes(database, meridian);
        await votes.CallAsync((0, Contract.Confidential), Cancel);
        await votes.CallAsync((0, Contract.Attributed), Cancel);
        await using var db = database.Open();
        (await db.Consents.SingleAsync(Cancel)).To.ShouldBe(Contract.Attributed);
    }

    [Theory, OnBothDatabases]
    public async Task One_write_that_cannot_be_takes_no_other_with_it(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using var votes = Votes(database, meridian);

        var all = Enumerable.Range(0, 40).Select(i => votes.CallAsync((i % 10 == 9 ? -1 : i % 4, Contract.Attributed), Cancel).AsTask()).ToArray();

        for (var i = 0; i < all.Length; i++)
        {
            // The write of the stranger violates a key; the others are saved.
            if (i % 10 == 9) { await Should.ThrowAsync<Exception>(all[i]); }
            else { (await all[i]).Result.ShouldBeTrue(); }
        }

        await using var db = database.Open();
        (await db.Consents.CountAsync(Cancel)).ShouldBe(4);
    }

    [Fact]
    public async Task Too_many_are_told_to_come_again_and_those_taken_are_written_also_when_the_program_goes_down()
    {
        var (started, go, written) = (new TaskCompletionSource(), new TaskCompletionSource(), new List<int>());
        var joined = new JoinedCalls<int, int>(
            async writes =>
            {
                started.TrySetResult();
                await go.Task;
                written.AddRange(writes);
                return [.. writes];
            },
            mostWaiting: 3);
        var first = joined.CallAsync(0, Cancel).AsTask();
        await started.Task.WaitAsync(Cancel);
        var taken = new List<Task<Joined<int>>>();
        var refused = 0;
        for (var i = 1; refused == 0; i++)
        {
            var write = joined.CallAsync(i, Cancel).AsTask();
            if (write.IsCompleted && (await write).IsBusy) { refused = i; }
            else { taken.Add(write); }
        }

        taken.Count.ShouldBe(3);
        go.SetResult();
        await joined.DisposeAsync();
        (await first).Result.ShouldBe(0);
        (await Task.WhenAll(taken)).Select(candidate => candidate.Result).ShouldBe(Enumerable.Range(1, refused - 1));
        written.ShouldBe(Enumerable.Range(0, refused));
        await Should.ThrowAsync<ObjectDisposedException>(async () => await joined.CallAsync(99, Cancel));
    }

    [Fact]
    public async Task A_database_that_is_away_is_a_value_and_the_next_write_is_taken()
    {
        var away = true;
        await using var joined = new JoinedCalls<int, int>(writes => away ? throw new TimeoutException() : Task.FromResult<int[]>([.. writes]));
        (await joined.CallAsync(1, Cancel)).Fault.ShouldBe(StoreFault.Away);
        away = false;
        (await joined.CallAsync(2, Cancel)).ShouldBe(new(2, null));
    }

    [Fact]
    public async Task A_caller_that_blocks_when_it_is_answered_keeps_no_other_of_its_batch_waiting()
    {
        var (started, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var joined = new JoinedCalls<int, int>(async calls =>
        {
            started.TrySetResult();
            await go.Task;
            return [.. calls];
        });
        var alone = joined.CallAsync(0, Cancel).AsTask();
        await started.Task.WaitAsync(Cancel);
        // These wait together, and the first to be answered goes on, on the thread that answers it, only when all the others were answered.
        Task<Joined<int>>[] batch = [.. Enumerable.Range(1, 20).Select(i => joined.CallAsync(i, Cancel).AsTask())];
        using var others = new CountdownEvent(batch.Length - 1);
        var first = batch[0].ContinueWith(_ => others.Wait(Cancel), Cancel, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        foreach (var other in batch[1..]) { _ = other.ContinueWith(_ => others.Signal(), Cancel, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default); }
        go.SetResult();
        await first;
        (await Task.WhenAll(batch)).Select(answer => answer.Result).ShouldBe(Enumerable.Range(1, 20));
        (await alone).Result.ShouldBe(0);
    }

    // Writes votes as a feature does: in one statement that is idempotent by its key.
    private static JoinedCalls<(int Leader, Contract To), bool> Votes(TestDatabase database, Meridian meridian)
        => JoinedCalls.InOneTransaction<(int Leader, Contract To), bool>(
            database.Services.GetRequiredService<IDbContextFactory<AttuneDb>>(),
            async (db, vote) =>
            {
                var voice = vote.Leader < 0 ? Guid.NewGuid() : meridian.Seats[vote.Leader].Participant.Value;
                var rows = await db.Database.ExecuteSqlAsync($"""
                    INSERT INTO consents (round, participant, "to") VALUES ({meridian.Round.Id.Value}, {voice}, {(int)vote.To})
                    ON CONFLICT (round, participant) DO UPDATE SET "to" = excluded."to"
                    """);
                db.ChangeRoom(meridian.Round.Id);
                return rows == 1;
            });
}

using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store.Rooms;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Sittings;
using Attune.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests.Rooms;

public sealed class RoomChangeTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_room_nothing_was_shown_in_is_at_revision_nought(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using var db = database.Open();
        (await db.RoomStateAsync(meridian.Round.Id, Cancel)).ShouldBe(RoomState.Empty);
    }

    [Theory, OnBothDatabases]
    public async Task Every_save_that_changes_the_room_raises_its_revision_by_one_and_may_leave_the_phase(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);

        (await ChangeAsync(database, meridian, "forecast")).ShouldBe(InventedStates.At("forecast", 1));
        (await ChangeAsync(database, meridian, null)).ShouldBe(InventedStates.At("forecast", 2));
        (await ChangeAsync(database, meridian, "common-ground/3")).ShouldBe(InventedStates.At("common-ground/3", 3));
    }

    [Theory, OnBothDatabases]
    public async Task Writers_at_once_each_count(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);

        await Task.WhenAll(Enumerable.Range(0, 25).Select(i => Task.Run(() => ChangeAsync(database, meridian, i % 2 == 0 ? "vote" : null))));

        await using var db = database.Open();
        (await db.RoomStateAsync(meridian.Round.Id, Cancel)).ShouldBe(InventedStates.At("vote", 25));
    }

    [Theory, OnBothDatabases]
    public async Task A_transaction_rolled_back_leaves_the_room_where_it_was(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await ChangeAsync(database, meridian, "forecast");

        await using (var db = database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            db.ChangeRoom(meridian.Round.Id, RoomPhase.Parse("cloud"));
            await db.SaveChangesAsync(Cancel);
            await transaction.RollbackAsync(Cancel);
        }

        await using var after = database.Open();
        (await after.RoomStateAsync(meridian.Round.Id, Cancel)).ShouldBe(InventedStates.At("forecast", 1));
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_saved_changes_no_room(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await using var db = database.Open();
        db.Add(new Participant(meridian.Seats[0].Participant, meridian.Round.Id, RoundKind.Real, Side.It));
        db.ChangeRoom(meridian.Round.Id, RoomPhase.Parse("cloud"));

        await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));

        await using var after = database.Open();
        (await after.RoomStateAsync(meridian.Round.Id, Cancel)).ShouldBe(RoomState.Empty);
    }

    [Theory, OnBothDatabases]
    public async Task A_program_takes_its_rooms_with_it(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await ChangeAsync(database, meridian, "forecast");

        await database.EraseProgram.RunAsync(meridian.Program.Id, Viewer.Facilitator("Ruth Okafor"), Meridian.Now, Cancel);

        await using var db = database.Open();
        (await db.Rooms.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task A_change_is_told_after_its_commit_and_only_then(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        var told = new List<RoomState>();
        using var subscription = database.Services.GetRequiredService<RoomNews>().Subscribe(async (round, cancel) =>
        {
            await using var other = database.Open();
            told.Add(await other.RoomStateAsync(round, cancel));
        });

        await using (var db = database.Open())
        {
            db.ChangeRoom(meridian.Round.Id, RoomPhase.Before);
            await db.SaveChangesAsync(Cancel);
            told.ShouldBe([new(RoomPhase.Before, 1)], "whoever is told finds it in the database");

            await using (await db.Database.BeginTransactionAsync(Cancel))
            {
                db.ChangeRoom(meridian.Round.Id, RoomPhase.Paused);
                await db.SaveChangesAsync(Cancel);
            }

            told.Count.ShouldBe(1, "the transaction was left without a commit");
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            await transaction.CommitAsync(Cancel);
            told.Count.ShouldBe(1, "a later commit is not that of the change that was given up");
        }

        await using (var db = database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            db.ChangeRoom(meridian.Round.Id, RoomPhase.After);
            await db.SaveChangesAsync(Cancel);
            db.ChangeRoom(meridian.Round.Id);
            await db.SaveChangesAsync(Cancel);
            told.Count.ShouldBe(1, "not committed yet");
            await transaction.CommitAsync(Cancel);
        }

        told.ShouldBe([new(RoomPhase.Before, 1), new(RoomPhase.After, 3)]);
    }

    [Theory, OnBothDatabases]
    public async Task A_change_refused_because_another_window_was_faster_tells_nobody_also_with_the_next_save(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        var told = 0;
        using var subscription = database.Services.GetRequiredService<RoomNews>().Subscribe((_, _) =>
        {
            told++;
            return Task.CompletedTask;
        });
        await using var one = database.Open();
        await using var other = database.Open();
        var round = await one.Rounds.AsNoTracking().SingleAsync(Cancel);
        var (first, second) = (await new PrepareSitting(one).RunAsync(round, Cancel), await new PrepareSitting(other).RunAsync(round, Cancel));
        first.Park("who pays for licences");
        await one.SaveChangesAsync(Cancel);

        second.Park("hypercare: weeks or months");
        other.ChangeRoom(round.Id);
        (await other.SaveIfUnchangedAsync(Cancel)).ShouldBe(WriteOutcome.ChangedElsewhere);
        other.ChangeTracker.Clear();
        await other.SaveChangesAsync(Cancel);

        told.ShouldBe(0);
        (await one.RoomStateAsync(round.Id, Cancel)).ShouldBe(RoomState.Empty);
    }

    [Theory, OnBothDatabases]
    public async Task Votes_of_one_batch_are_told_once_and_are_answered_when_they_were(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        var (hold, told) = (new TaskCompletionSource(), 0);
        using var subscription = database.Services.GetRequiredService<RoomNews>().Subscribe((_, _) => ++told == 1 ? hold.Task : Task.CompletedTask);
        await using var calls = JoinedCalls.InOneTransaction<int, int>(database.Services.GetRequiredService<IDbContextFactory<AttuneDb>>(), (db, number) =>
        {
            db.ChangeRoom(meridian.Round.Id);
            return Task.FromResult(number);
        });

        var first = calls.CallAsync(1, Cancel).AsTask();
        while (Volatile.Read(ref told) == 0) { await Task.Delay(5, Cancel); }
        var later = await calls.CallAsync(2, Cancel);

        later.Result.ShouldBe(2, "the next batch does not wait for the telling of the one before");
        first.IsCompleted.ShouldBeFalse();
        hold.SetResult();
        (await first).Result.ShouldBe(1);
        told.ShouldBe(2);
    }

    internal static async Task<RoomState> ChangeAsync(TestDatabase database, Meridian meridian, string? phase)
    {
        await using var db = database.Open();
        db.ChangeRoom(meridian.Round.Id, RoomPhase.Parse(phase));
        await db.SaveChangesAsync(Cancel);
        return await db.RoomStateAsync(meridian.Round.Id, Cancel);
    }
}

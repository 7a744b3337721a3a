using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Attune.Store.Tests.Rooms;

public sealed class RoomLeaseTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task One_holds_the_lease_of_a_room_and_the_next_has_a_higher_epoch(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        var leases = database.Services.GetRequiredService<IRoomLeases>();

        var first = (await leases.TryTakeAsync(meridian.Round.Id, Cancel)).ShouldNotBeNull();
        (await leases.TryTakeAsync(meridian.Round.Id, Cancel)).ShouldBeNull();
        await first.DisposeAsync();
        await first.DisposeAsync();
        await using var second = (await leases.TryTakeAsync(meridian.Round.Id, Cancel)).ShouldNotBeNull();

        second.Epoch.ShouldBe(first.Epoch + 1);
        (await HoldsAsync(database, first)).ShouldBeFalse();
        (await HoldsAsync(database, second)).ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task Taking_a_lease_shows_nothing_new_in_the_room(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var meridian = await Meridian.StartAsync(database);
        await RoomChangeTests.ChangeAsync(database, meridian, "forecast");
        await using var lease = await database.Services.GetRequiredService<IRoomLeases>().TryTakeAsync(meridian.Round.Id, Cancel);
        await using var db = database.Open();
        (await db.RoomStateAsync(meridian.Round.Id, Cancel)).ShouldBe(new("forecast", 1));
    }

    [Fact]
    public async Task A_session_that_dies_loses_the_lease_to_another_node_and_cannot_write_what_it_computed()
    {
        await using var database = await databases.NewAsync(Provider.Postgres);
        var meridian = await Meridian.StartAsync(database);
        await using var other = new ServiceCollection().AddAttuneStore(database.Options).BuildServiceProvider();
        await using var lost = (await database.Services.GetRequiredService<IRoomLeases>().TryTakeAsync(meridian.Round.Id, Cancel)).ShouldNotBeNull();
        var lostSignal = new TaskCompletionSource();
        await using var registration = lost.Lost.Register(lostSignal.SetResult);

        await using (var connection = new NpgsqlConnection(database.Options.Connection))
        {
            await connection.OpenAsync(Cancel);
            await using var kill = new NpgsqlCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'Attune lease'", connection);
            (await kill.ExecuteScalarAsync(Cancel)).ShouldBe(1L);
        }

        RoomLease? taken = null;
        while ((taken = await other.GetRequiredService<IRoomLeases>().TryTakeAsync(meridian.Round.Id, Cancel)) is null) { await Task.Delay(20, Cancel); }
        await using var held = taken;

        held.Epoch.ShouldBe(lost.Epoch + 1);
        (await HoldsAsync(database, lost)).ShouldBeFalse();
        await lostSignal.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }

    [Fact]
    public async Task A_lease_asked_for_outside_of_a_transaction_is_a_mistake()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        var meridian = await Meridian.StartAsync(database);
        await using var lease = (await database.Services.GetRequiredService<IRoomLeases>().TryTakeAsync(meridian.Round.Id, Cancel)).ShouldNotBeNull();
        await using var db = database.Open();
        await Should.ThrowAsync<InvalidOperationException>(() => db.IsHeldAsync(lease, Cancel));
    }

    private static async Task<bool> HoldsAsync(TestDatabase database, RoomLease lease)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        return await db.IsHeldAsync(lease, Cancel);
    }
}

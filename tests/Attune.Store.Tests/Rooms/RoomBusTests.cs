using System.Collections.Concurrent;
using Attune.Domain.Programs;
using Attune.Domain.Sittings;
using Attune.Store.Rooms;
using Attune.Store.Tests.Providers;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Attune.Store.Tests.Rooms;

public sealed class RoomBusTests(Databases databases)
{
    private static readonly RoomHint Hint = new(RoundId.New(), 7);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task What_one_tells_every_listener_hears(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var bus = database.Services.GetRequiredService<IRoomBus>();
        var (one, other) = (new Ear(bus), new Ear(bus));
        (await HeardAsync(bus, one)).ShouldBe(Hint);
        (await HeardAsync(bus, other)).ShouldBe(Hint);
        one.Dispose();
        other.Dispose();
        await bus.PublishAsync(Hint, Cancel);
    }

    [Theory, OnBothDatabases]
    public async Task The_node_that_tells_has_heard_when_it_has_told(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var bus = database.Services.GetRequiredService<IRoomBus>();
        using var ear = new Ear(bus);
        await bus.PublishAsync(Hint, Cancel);
        ear.Heard.ShouldContain(Hint);
    }

    [Fact, Trait("Database", "Postgres")]
    public async Task Another_node_hears_it_and_hears_again_after_its_listener_was_cut()
    {
        await using var database = await databases.NewAsync(Provider.Postgres);
        await using var other = new ServiceCollection().AddAttuneStore(database.Options).BuildServiceProvider();
        var bus = database.Services.GetRequiredService<IRoomBus>();
        using var ear = new Ear(other.GetRequiredService<IRoomBus>());
        (await HeardAsync(bus, ear)).ShouldBe(Hint);

        await using (var connection = new NpgsqlConnection(database.Options.Connection))
        {
            await connection.OpenAsync(Cancel);
            await using var kill = new NpgsqlCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'Attune rooms'", connection);
            (await kill.ExecuteScalarAsync(Cancel)).ShouldBe(1L);
        }

        ear.Heard.Clear();
        (await HeardAsync(bus, ear)).ShouldBe(Hint);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("not-a-room:7")]
    [InlineData("00000000000000000000000000000000:-1")]
    [InlineData("00000000000000000000000000000000:7:cloud:8")]
    [InlineData("00000000000000000000000000000000:7:What she wrote")]
    public void What_is_no_hint_is_none(string payload) => RoomHint.Read(payload).ShouldBeNull();

    [Fact]
    public void A_hint_travels_as_room_and_revision() => RoomHint.Read(Hint.ToString()).ShouldBe(Hint);

    [Fact]
    public void A_hint_may_say_where_the_room_is()
    {
        var hint = RoomHint.Read((Hint with { Phase = RoomPhase.Parse("cloud/2")!.Value }).ToString()).ShouldNotBeNull();
        hint.State.ShouldBe(InventedStates.At("cloud/2", 7));
        Hint.State.ShouldBeNull("who hears it asks the row");
    }

    // A listener connects, or reconnects, at some time, so the hint is sent again until it is heard.
    private static async Task<RoomHint> HeardAsync(IRoomBus bus, Ear ear)
    {
        while (ear.Heard.IsEmpty)
        {
            await bus.PublishAsync(Hint, Cancel);
            await Task.Delay(50, Cancel);
        }

        return ear.Heard.First();
    }

    private sealed class Ear : IDisposable
    {
        private readonly IDisposable _subscription;

        public Ear(IRoomBus bus) => _subscription = bus.Subscribe(Heard.Enqueue);

        public ConcurrentQueue<RoomHint> Heard { get; } = new();

        public void Dispose() => _subscription.Dispose();
    }
}

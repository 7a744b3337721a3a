using System.Text.Json;
using Attune.Domain.Rehearsals;
using Attune.Domain.Viewers;
using Attune.Store.Tests.Providers;
using Attune.Web.Room;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Attune.Web.Tests.Live;

/// <summary>Two nodes of the same program on one PostgreSQL.</summary>
[Trait("Database", "Postgres")]
public sealed class NodesTests(Databases databases) : IAsyncLifetime
{
    private string _database = "";
    private NodeHost _one = null!;
    private NodeHost _other = null!;
    private HttpClient _http = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_on_one_node_reaches_who_watches_on_another()
    {
        var room = await _one.RoomAsync();
        await using var stream = await Stream.OpenAsync(_http, room);
        await stream.StateAsync();
        await _one.ChangeAsync(room, "forecast");
        (await stream.StateAsync())!.ShouldContain("forecast");
        // A node on which nobody watches tells the others too.
        (await _one.Rooms.OpenAsync(room, 0, Cancel)).Watchers.ShouldBe(0);
    }

    [Fact]
    public async Task What_was_not_told_to_a_node_it_finds_by_polling_and_after_its_listener_was_cut()
    {
        var room = await _one.RoomAsync();
        await using var stream = await Stream.OpenAsync(_http, room);
        await stream.StateAsync();
        await using (var connection = new NpgsqlConnection(_database))
        {
            await connection.OpenAsync(Cancel);
            await using var kill = new NpgsqlCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'Attune rooms'", connection);
            await kill.ExecuteScalarAsync(Cancel);
        }

        await _one.ChangeAsync(room, "cloud");
        (await stream.StateAsync())!.ShouldContain("cloud");
        await _one.ChangeAsync(room, "gaps", tell: false);
        (await stream.StateAsync())!.ShouldContain("gaps");
    }

    [Fact]
    public async Task A_fragment_asked_of_a_node_that_has_not_heard_yet_is_not_an_old_one()
    {
        var room = await _one.RoomAsync();
        await _http.GetStringAsync(new Uri($"/room/{room}/fragment?revision=0", UriKind.Relative), Cancel);
        await _one.ChangeAsync(room, "cloud", tell: false);
        (await _http.GetStringAsync(new Uri($"/room/{room}/fragment?revision=1", UriKind.Relative), Cancel)).ShouldContain("cloud 1");
    }

    [Fact]
    public async Task A_node_that_goes_down_sends_its_watchers_to_the_other_without_loss()
    {
        var room = await _one.RoomAsync();
        await _one.ChangeAsync(room, "forecast");
        await using var stream = await Stream.OpenAsync(_http, room);
        (await stream.StateAsync())!.ShouldContain("\"revision\":1}");
        var stopping = _other.StopAsync();

        while (await stream.NextAsync() is not null)
        {
            // The last event may be a ping.
        }

        await stopping;
        await _one.ChangeAsync(room, "cloud");
        using var elsewhere = new HttpClient { BaseAddress = _one.Address };
        await using var back = await Stream.OpenAsync(elsewhere, room, lastSeen: 1);
        (await back.StateAsync())!.ShouldContain("\"revision\":2}");
    }

    [Fact]
    public async Task Each_node_makes_the_same_reading_by_itself()
    {
        var round = await _one.StartRoundAsync();
        foreach (var (place, leader) in Invented.Leaders.OrderBy(leader => leader.Entry.Side).Index())
        {
            foreach (var question in round.Pack.Questions) { await round.WriteAsync(place, question.Id, Invented.Answer(leader, round.Pack, question)); }
        }

        await round.LockAsync(round.Tokens.Count);
        var here = await ReadAsync(_one);
        // A row that is written again lies elsewhere on the disk, so the database returns the rows in another order.
        await using (var db = _one.Open()) { await db.Answers.Where(answer => answer.Round == round.Id).ExecuteUpdateAsync(set => set.SetProperty(answer => answer.Approved, answer => answer.Approved), Cancel); }
        var there = await ReadAsync(_other);
        here.Length.ShouldBeGreaterThan(1000);
        there.ShouldBe(here);

        async Task<string> ReadAsync(NodeHost node)
        {
            await using var scope = node.Services.CreateAsyncScope();
            var view = await scope.ServiceProvider.GetRequiredService<SittingReader>().ReadAsync(round.Id, Viewer.Facilitator("Ruth Okafor"), Cancel);
            return JsonSerializer.Serialize(view!.Reading);
        }
    }

    public async ValueTask InitializeAsync()
    {
        _database = await databases.NewPostgresAsync();
        (_one, _other) = (new(_database), new(_database));
        await _one.InitializeAsync();
        await _other.InitializeAsync();
        _http = new() { BaseAddress = _other.Address };
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _one.DisposeAsync();
        await _other.DisposeAsync();
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using Attune.Web.Live;
using Attune.Web.Tests.Seat;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Attune.Web.Tests.Leaks;

/// <summary>The product with a stopped clock, a record of everything it logs, and a database that can be restored.</summary>
public class LeakHost : SeatHost
{
    public static readonly DateTimeOffset Now = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    private readonly ActivityListener _traces = new() { ShouldListenTo = _ => true, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded };
    private readonly Notes _notes = new();
    private readonly Notes _faults = new() { Least = LogLevel.Error };
    private SqliteConnection? _watch;

    /// <summary>Every line of the log at its finest level, and every tag of a trace.</summary>
    internal ConcurrentQueue<string> Said => _notes.Lines;

    /// <summary>Every line of the log that says that the product itself failed.</summary>
    internal ConcurrentQueue<string> Faults => _faults.Lines;

    /// <summary>The level of the log. The finest level costs as much as all pages together, so one walk with it is enough.</summary>
    internal LogLevel Least
    {
        get => _notes.Least;
        set => _notes.Least = value;
    }

    internal Task<SqliteCopy> CopyAsync() => SqliteCopy.MakeAsync(DatabaseFile);

    /// <summary>The database is as it was when it was copied, and the server holds the state of no room from after that.</summary>
    internal async Task PutBackAsync(SqliteCopy copy)
    {
        await ForgetRoomsAsync();
        await copy.PutBackAsync();
    }

    /// <summary>Waits until streams begin with the newest state: changes that follow each other quickly are shown together, a moment later.</summary>
    internal async Task AllIsShownAsync()
    {
        var rooms = Services.GetRequiredService<Rooms>();
        await Eventually.ShouldHappenAsync(() => rooms.All.All(room => room.Frame.State == room.State), "A room does not show its newest state.");
    }

    // The server never takes over a state of a room that is older than the one it knows. It drops a room whose row is gone.
    private async Task ForgetRoomsAsync()
    {
        await using (var connection = await SqliteCopy.OpenAsync(DatabaseFile))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM rooms";
            await command.ExecuteNonQueryAsync();
        }

        var rooms = Services.GetRequiredService<Rooms>();
        foreach (var room in rooms.All.ToArray()) { await rooms.OpenAsync(room.Round, long.MaxValue, CancellationToken.None); }
    }

    /// <summary>A number that changes with every commit of another connection.</summary>
    internal async Task<long> VersionAsync()
    {
        _watch ??= await SqliteCopy.OpenAsync(DatabaseFile);
        await using var command = _watch.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    protected override void Change(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TimeProvider>(new Standing());
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_notes).AddProvider(_faults);
        _traces.ActivityStopped = activity => Said.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)} {string.Join(' ', activity.Events.SelectMany(activityEvent => activityEvent.Tags))}");
        ActivitySource.AddActivityListener(_traces);
    }

    private sealed class Standing : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}

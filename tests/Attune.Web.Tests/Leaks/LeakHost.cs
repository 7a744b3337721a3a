using System.Collections.Concurrent;
using System.Diagnostics;
using Attune.Web.Tests.Seat;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Attune.Web.Tests.Leaks;

/// <summary>The product with a clock that stands, everything it says of itself written down, and a database that can be put back.</summary>
public sealed class LeakHost : SeatHost
{
    public static readonly DateTimeOffset Now = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    private readonly ActivityListener _traces = new() { ShouldListenTo = _ => true, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded };
    private readonly Notes _notes = new();
    private SqliteConnection? _watch;

    /// <summary>Every line of the log on its finest level, every tag of a trace.</summary>
    internal ConcurrentQueue<string> Said => _notes.Lines;

    /// <summary>The finest level costs as much as all pages together; once is enough.</summary>
    internal LogLevel Least
    {
        get => _notes.Least;
        set => _notes.Least = value;
    }

    internal async Task<Copy> CopyAsync()
    {
        var file = Path.Combine(Folder, $"copy-{Guid.NewGuid():n}");
        await using var live = await OpenFileAsync(DatabaseFile);
        await using var copy = await OpenFileAsync(file);
        live.BackupDatabase(copy);
        return new(file);
    }

    internal async Task PutBackAsync(Copy copy)
    {
        await using var from = await OpenFileAsync(copy.File);
        await using var live = await OpenFileAsync(DatabaseFile);
        from.BackupDatabase(live);
    }

    /// <summary>Changes with every commit of anybody else.</summary>
    internal async Task<long> VersionAsync()
    {
        _watch ??= await OpenFileAsync(DatabaseFile);
        await using var command = _watch.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    protected override void Change(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TimeProvider>(new Standing());
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_notes);
        _traces.ActivityStopped = activity => Said.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)} {string.Join(' ', activity.Events.SelectMany(each => each.Tags))}");
        ActivitySource.AddActivityListener(_traces);
    }

    private static async Task<SqliteConnection> OpenFileAsync(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 20 }.ConnectionString);
        await connection.OpenAsync();
        // Copies come and go by the thousand, and none has to outlive a machine without power.
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=OFF";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    internal sealed record Copy(string File);

    private sealed class Standing : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}

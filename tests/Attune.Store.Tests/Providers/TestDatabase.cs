using System.Collections.Concurrent;
using Attune.Domain.Gates;
using Attune.Store.UseCases.Privacy;
using Attune.Store.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests.Providers;

public enum Provider
{
    Sqlite,
    Postgres,
}

/// <summary>One PostgreSQL for the whole test run, started when the first test asks for it.</summary>
public sealed class Databases : IAsyncLifetime
{
    private readonly Lazy<Task<PostgresServer>> _postgres = new(PostgresServer.StartAsync);
    private readonly Lazy<Task<string>> _template;
    private readonly ConcurrentDictionary<Type, Lazy<IAsyncDisposable>> _beside = new();

    public Databases() => _template = new(async () => await Migrated.MakeTemplateAsync(await _postgres.Value));

    /// <returns>The connection to a new database with all tables and no rows.</returns>
    public async Task<string> NewPostgresAsync() => await (await _postgres.Value).CreateDatabaseAsync(like: await _template.Value);

    public async Task<TestDatabase> NewAsync(Provider provider)
    {
        var folder = Directory.CreateTempSubdirectory("attune-store-");
        var options = new StoreOptions
        {
            Provider = provider.ToString(),
            Connection = provider == Provider.Sqlite ? $"Data Source={folder.FullName}/attune.db" : await NewPostgresAsync(),
            MasterKeyFile = $"{folder.FullName}/master.key",
        };
        if (provider == Provider.Sqlite) { await Migrated.CopyToAsync($"{folder.FullName}/attune.db"); }
        var database = new TestDatabase(folder, options);
        await StoreSetup.OpenKeysAsync(database.Services, TestContext.Current.CancellationToken);
        return database;
    }

    /// <summary>What all tests of the run share and what needs these databases: made when the first test asks, gone before they are.</summary>
    public T Beside<T>() where T : class, IAsyncDisposable, new() => (T)_beside.GetOrAdd(typeof(T), _ => new(() => new T())).Value;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var beside in _beside.Values) { await beside.Value.DisposeAsync(); }
        if (_postgres.IsValueCreated) { await (await _postgres.Value).DisposeAsync(); }
    }
}

/// <summary>An empty, migrated database for one test, with the services on top of it.</summary>
public sealed class TestDatabase(DirectoryInfo folder, StoreOptions options) : IAsyncDisposable
{
    public StoreOptions Options { get; } = options;

    public ServiceProvider Services { get; } = new ServiceCollection().AddAttuneStore(options).BuildServiceProvider();

    public AnswerWriter Writer => Services.GetRequiredService<AnswerWriter>();

    public Gate Gate => Services.GetRequiredService<Gate>();

    public EraseLeader EraseLeader => Services.GetRequiredService<EraseLeader>();

    public EraseParticipant EraseParticipant => Services.GetRequiredService<EraseParticipant>();

    public EraseProgram EraseProgram => Services.GetRequiredService<EraseProgram>();

    public AttuneDb Open() => Services.GetRequiredService<IDbContextFactory<AttuneDb>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}

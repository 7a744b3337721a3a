using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests;

public enum Provider
{
    Sqlite,
    Postgres,
}

/// <summary>One PostgreSQL for the whole test run, started when the first test asks.</summary>
public sealed class Databases : IAsyncLifetime
{
    private readonly Lazy<Task<PostgresServer>> _postgres = new(PostgresServer.StartAsync);

    public Task<PostgresServer> Postgres => _postgres.Value;

    public async Task<TestDatabase> NewAsync(Provider provider)
    {
        var folder = Directory.CreateTempSubdirectory("attune-store-");
        var options = new StoreOptions
        {
            Provider = provider.ToString(),
            Connection = provider == Provider.Sqlite ? $"Data Source={folder.FullName}/attune.db" : await (await Postgres).CreateDatabaseAsync(),
            MasterKeyFile = $"{folder.FullName}/master.key",
        };
        var database = new TestDatabase(folder, options);
        await StoreSetup.MigrateAsync(database.Services, TestContext.Current.CancellationToken);
        return database;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_postgres.IsValueCreated) { await (await _postgres.Value).DisposeAsync(); }
    }
}

/// <summary>An empty, migrated database of its own with the services on top of it.</summary>
public sealed class TestDatabase(DirectoryInfo folder, StoreOptions options) : IAsyncDisposable
{
    public StoreOptions Options { get; } = options;

    public ServiceProvider Services { get; } = new ServiceCollection().AddAttuneStore(options).BuildServiceProvider();

    public AnswerWriter Writer => Services.GetRequiredService<AnswerWriter>();

    public Gate Gate => Services.GetRequiredService<Gate>();

    public Erasure Erasure => Services.GetRequiredService<Erasure>();

    public AttuneDb Open() => Services.GetRequiredService<IDbContextFactory<AttuneDb>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}

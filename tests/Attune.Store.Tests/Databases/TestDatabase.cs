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
    private readonly Lazy<Task<string>> _template;

    public Databases() => _template = new(async () => await Migrated.MakeTemplateAsync(await _postgres.Value));

    /// <returns>The connection of a database of its own with all tables and nothing in them.</returns>
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
        return new(folder, options);
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

using Attune.Store.Keys;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests.Providers;

/// <summary>Databases after all migrations. The product's own steps run once in a test run, and every test gets a copy.</summary>
public static class Migrated
{
    private const string Template = "attune_migrated";

    private static readonly Lazy<Task<byte[]>> Sqlite = new(MakeSqliteAsync);

    /// <summary>Writes a copy of the migrated file.</summary>
    public static async Task CopyToAsync(string file) => await File.WriteAllBytesAsync(file, await Sqlite.Value);

    /// <returns>The name of the database from which others on this server are copied.</returns>
    public static async Task<string> MakeTemplateAsync(PostgresServer server)
    {
        await MigrateAsync(new() { Provider = "Postgres", Connection = await server.CreateDatabaseAsync(name: Template) });
        return Template;
    }

    private static async Task<byte[]> MakeSqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("attune-migrated-");
        var file = Path.Combine(folder.FullName, "attune.db");
        try
        {
            await MigrateAsync(new() { Provider = "Sqlite", Connection = $"Data Source={file};Pooling=False" });
            // Only the file itself is copied, so the write-ahead log has to be merged into it.
            await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
            {
                await connection.OpenAsync();
                await using var command = connection.CreateCommand();
                command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
                await command.ExecuteNonQueryAsync();
            }

            return await File.ReadAllBytesAsync(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MigrateAsync(StoreOptions options)
    {
        options.MasterKey = Convert.ToBase64String(new byte[MasterKey.Bytes]);
        await using var services = new ServiceCollection().AddAttuneStore(options).BuildServiceProvider();
        await StoreSetup.MigrateAsync(services, CancellationToken.None);
    }
}

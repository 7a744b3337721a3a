using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests;

/// <summary>Databases as the migrations leave them. The way there is gone once a test run, by the product's own steps; every test has a copy.</summary>
public static class Migrated
{
    private const string Template = "attune_migrated";

    private static readonly Lazy<Task<byte[]>> Sqlite = new(MakeSqliteAsync);

    /// <summary>Makes the file.</summary>
    public static async Task CopyToAsync(string file) => await File.WriteAllBytesAsync(file, await Sqlite.Value);

    /// <returns>The name of the database that others on this server are made like.</returns>
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
            // Only the file travels: what was written ahead has to be in it.
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

using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Attune.Store.Tests.Providers;

/// <summary>What somebody reads who has taken the database and nothing else.</summary>
public static class AtRest
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <returns>Every byte of the files of SQLite, what was deleted and the log of what is not yet in the file among them; every column of every table of PostgreSQL.</returns>
    public static async Task<string> ReadAsync(AttuneDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.IsSqlite() ? ReadFiles(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource) : await ReadTablesAsync(db);
    }

    private static string ReadFiles(string database)
    {
        var text = new StringBuilder();
        // The log goes with the last connection, which may end meanwhile; what was in it is in the file then, which is read last.
        foreach (var path in Directory.GetFiles(Path.GetDirectoryName(database)!, Path.GetFileName(database) + "*").OrderDescending(StringComparer.Ordinal)) { text.Append(ReadFile(path)); }
        return text.ToString();
    }

    private static string ReadFile(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
            return reader.ReadToEnd();
        }
        catch (FileNotFoundException)
        {
            return "";
        }
    }

    private static async Task<string> ReadTablesAsync(AttuneDb db)
    {
        await db.Database.OpenConnectionAsync(Cancel);
        var connection = db.Database.GetDbConnection();
        var tables = new List<string>();
        await EachAsync(connection, "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'", row => tables.Add((string)row.GetValue(0)));
        var text = new StringBuilder();
        foreach (var table in tables)
        {
            await EachAsync(connection, $"SELECT * FROM {table}", row =>
            {
                for (var column = 0; column < row.FieldCount; column++)
                {
                    text.Append(row.GetValue(column) is byte[] bytes ? System.Text.Encoding.Latin1.GetString(bytes) : System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes($"{row.GetValue(column)}"))).Append('\n');
                }
            });
        }

        return text.ToString();
    }

    private static async Task EachAsync(DbConnection connection, string sql, Action<DbDataReader> look)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync(Cancel);
        while (await rows.ReadAsync(Cancel)) { look(rows); }
    }
}

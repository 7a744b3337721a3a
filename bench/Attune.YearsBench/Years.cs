using Microsoft.Data.Sqlite;

namespace Attune.YearsBench;

/// <summary>
/// Ten years of quarters of four hundred programs, made of one finished program: every row of it is copied with ids of its own, as often as it takes. Nobody opens
/// the copies, so what is sealed in them is copied as it is.
/// </summary>
internal static class Years
{
    // Rows of an account belong to nobody's program, and the bookkeeping of the database is there once.
    private static readonly HashSet<string> OfTheInstallation = new(StringComparer.Ordinal)
    {
        "account_sessions", "account_invitations", "security_events", "installation_keys", "cookie_keys", "library_packs", "calendar_feeds", "uploads", "co_facilitators",
    };

    /// <param name="file">The database, with one program in it.</param>
    /// <param name="copies">How many more there will be.</param>
    /// <returns>The number of rows that were added.</returns>
    public static async Task<long> FillAsync(string file, int copies)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False;Default Timeout=60");
        await connection.OpenAsync();
        await RunAsync(connection, "PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-400000;");
        var other = $"{Guid.NewGuid()}".ToUpperInvariant();
        long rows = 0;
        foreach (var table in await TablesAsync(connection))
        {
            var columns = await ColumnsAsync(connection, table);
            var selected = columns.Select(column => Copied(column, other));
            rows += await RunAsync(connection,
                $"WITH RECURSIVE copies(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies WHERE n < {copies}) " +
                $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) SELECT {string.Join(", ", selected)} FROM copies CROSS JOIN (SELECT * FROM \"{table}\") AS own");
        }

        await RunAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE);");
        return rows;
    }

    // An id keeps its end and gets the number of the copy in front, so that what referred to each other still does. What has to be unique and is no id is drawn.
    private static string Copied(Column column, string other) => column switch
    {
        { Name: "facilitator" } => $"'{other}'",
        { Type: "BLOB", IsUnique: true } => $"CASE WHEN own.\"{column.Name}\" IS NULL THEN NULL ELSE randomblob(32) END",
        { Type: "TEXT" } => $"CASE WHEN own.\"{column.Name}\" GLOB '????????-????-????-????-????????????' THEN printf('%08X', n) || substr(own.\"{column.Name}\", 9) ELSE own.\"{column.Name}\" END",
        { Type: "INTEGER", IsKey: true, Name: "id" } => "NULL",
        _ => $"own.\"{column.Name}\"",
    };

    private static async Task<List<string>> TablesAsync(SqliteConnection connection)
        => [.. (await ReadAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT LIKE 'AspNet%'", reader => reader.GetString(0)))
            .Where(table => !OfTheInstallation.Contains(table))];

    private static async Task<List<Column>> ColumnsAsync(SqliteConnection connection, string table)
    {
        var unique = await ReadAsync(connection, $"SELECT c.name FROM pragma_index_list('{table}') AS i JOIN pragma_index_info(i.name) AS c WHERE i.\"unique\" = 1", reader => reader.GetString(0));
        return await ReadAsync(connection, $"SELECT name, type, pk FROM pragma_table_info('{table}')", reader => new Column(reader.GetString(0), reader.GetString(1), unique.Contains(reader.GetString(0)) || reader.GetInt32(2) > 0, reader.GetInt32(2) > 0));
    }

    private static async Task<List<T>> ReadAsync<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> row)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync()) { rows.Add(row(reader)); }
        return rows;
    }

    private static async Task<int> RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 600;
        return await command.ExecuteNonQueryAsync();
    }

    private sealed record Column(string Name, string Type, bool IsUnique, bool IsKey);
}

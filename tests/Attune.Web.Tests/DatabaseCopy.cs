using Microsoft.Data.Sqlite;
using Npgsql;

namespace Attune.Web.Tests;

/// <summary>What a database held at one moment, to bring it back while the product runs on it.</summary>
internal abstract class DatabaseCopy
{
    public abstract Task PutBackAsync();
}

/// <summary>A second file beside the database, until it is not needed any more.</summary>
internal sealed class SqliteCopy : DatabaseCopy, IDisposable
{
    private readonly string _live;
    private readonly string _copy;

    private SqliteCopy(string live, string copy) => (_live, _copy) = (live, copy);

    public static async Task<SqliteCopy> MakeAsync(string live)
    {
        var copy = $"{live}-copy-{Guid.NewGuid():n}";
        await MoveAsync(live, copy);
        return new(live, copy);
    }

    public override Task PutBackAsync() => MoveAsync(_copy, _live);

    public void Dispose() => File.Delete(_copy);

    public static async Task<SqliteConnection> OpenAsync(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 20 }.ConnectionString);
        await connection.OpenAsync();
        // Copies come and go by the thousand, and none has to outlive a machine without power. A copy waits while the product writes, as every command does.
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=OFF; PRAGMA busy_timeout=20000";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task MoveAsync(string from, string to)
    {
        await using var source = await OpenAsync(from);
        await using var target = await OpenAsync(to);
        source.BackupDatabase(target);
    }
}

/// <summary>A schema beside the tables of the product, with a copy of each table.</summary>
internal sealed class PostgresCopy : DatabaseCopy
{
    private readonly string _connection;
    private readonly string _putBack;

    private PostgresCopy(string connection, string putBack) => (_connection, _putBack) = (connection, putBack);

    public static async Task<PostgresCopy> MakeAsync(string connection)
    {
        await using var opened = await OpenAsync(connection);
        var tables = new List<string>();
        await using (var list = new NpgsqlCommand("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'", opened))
        await using (var reader = await list.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync()) { tables.Add(reader.GetString(0)); }
        }

        await RunAsync(opened, $"CREATE SCHEMA copy; {Each(tables, "CREATE TABLE copy.{0} AS TABLE public.{0};")}");
        // Whatever refers to what: triggers that watch over references rest meanwhile.
        return new(connection, $"SET session_replication_role = replica; {Each(tables, "DELETE FROM public.{0};")} {Each(tables, "INSERT INTO public.{0} OVERRIDING SYSTEM VALUE SELECT * FROM copy.{0};")}");
    }

    public override async Task PutBackAsync()
    {
        await using var opened = await OpenAsync(_connection);
        await RunAsync(opened, _putBack);
    }

    private static string Each(IEnumerable<string> tables, string statement)
        => string.Join(' ', tables.Select(table => statement.Replace("{0}", table, StringComparison.Ordinal)));

    private static async Task<NpgsqlConnection> OpenAsync(string connection)
    {
        var opened = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        await opened.OpenAsync();
        return opened;
    }

    // Statements of one command are one transaction.
    private static async Task RunAsync(NpgsqlConnection connection, string statements)
    {
        await using var command = new NpgsqlCommand(statements, connection);
        await command.ExecuteNonQueryAsync();
    }
}

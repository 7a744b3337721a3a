using System.Buffers.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Attune.Store.Sqlite;

/// <summary>
/// A statement that is prepared once, with parameters bound and columns read by position: names, boxed values and a reader for every call would cost more than
/// SQLite itself does. It is used by one caller at a time.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int GuidLength = 36;
    private const int PrimaryCode = 0xFF;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>Runs a statement that returns no rows.</summary>
    /// <returns>How many rows it changed.</returns>
    /// <exception cref="SqliteException">The database refuses it.</exception>
    public int Run()
    {
        var code = raw.sqlite3_step(_statement);
        // Reset returns the error code of the step again, so it is ignored here and reported once below.
        _ = raw.sqlite3_reset(_statement);
        if (code != raw.SQLITE_DONE) { Check(code); }
        return raw.sqlite3_changes(_database);
    }

    /// <summary>Goes on to the next row; behind the last one the statement is ready for the next call.</summary>
    /// <exception cref="SqliteException">The database refuses it.</exception>
    public bool Read()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW) { return true; }
        _ = raw.sqlite3_reset(_statement);
        if (code != raw.SQLITE_DONE) { Check(code); }
        return false;
    }

    /// <summary>Makes the statement ready for the next call before its last row was read.</summary>
    public void Reset() => _ = raw.sqlite3_reset(_statement);

    public void Bind(int at, long value) => Check(raw.sqlite3_bind_int64(_statement, at, value));

    public void Bind(int at, string value) => Check(raw.sqlite3_bind_text(_statement, at, value));

    public void Bind(int at, byte[]? value) => Check(value is null ? raw.sqlite3_bind_null(_statement, at) : raw.sqlite3_bind_blob(_statement, at, value));

    // Ids are stored in capitals, as Microsoft.Data.Sqlite stores them.
    public void Bind(int at, Guid value)
    {
        Span<byte> text = stackalloc byte[GuidLength];
        value.TryFormat(text, out _);
        foreach (ref var letter in text)
        {
            if (letter >= (byte)'a') { letter -= 'a' - 'A'; }
        }

        Check(raw.sqlite3_bind_text(_statement, at, text));
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public int Int(int column) => raw.sqlite3_column_int(_statement, column);

    public long Long(int column) => raw.sqlite3_column_int64(_statement, column);

    public bool Bool(int column) => Int(column) != 0;

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    // The bytes of a text are read as they are stored, without a string between.
    public Guid Guid(int column)
        => Utf8Parser.TryParse(raw.sqlite3_column_blob(_statement, column), out Guid id, out _) ? id : throw new InvalidDataException("A stored id is none.");

    public byte[]? Blob(int column) => IsNull(column) ? null : raw.sqlite3_column_blob(_statement, column).ToArray();

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK) { throw new SqliteException($"SQLite: {raw.sqlite3_errmsg(_database).utf8_to_string()}", code & PrimaryCode, code); }
    }
}

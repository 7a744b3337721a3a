using Attune.Domain.Rounds;
using Attune.Store.Writing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Attune.Store.Sqlite;

/// <summary>
/// The one statement of the writer, prepared once and with parameters bound by position: names, boxed values and a reader for every write would cost more than
/// SQLite itself does.
/// </summary>
internal sealed class SqliteAnswerUpsert : IDisposable
{
    // The round was read and checked earlier in this transaction; the statement itself checks the place of the participant in it.
    private const string Sql = $"""
        INSERT INTO answers AS a ({AnswerSql.Columns})
        SELECT p.key, ?2, p.round, ?3, p.kind, p.side, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 0, NOT p.stands, ?12
        FROM participants p WHERE p.key = ?1 AND p.round = ?13 AND p.kind = ?14
        {AnswerSql.OnConflict}
        """;

    private const int GuidLength = 36;
    private const int PrimaryCode = 0xFF;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteAnswerUpsert(SqliteConnection connection)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v2(_database, Sql, out _statement));
    }

    /// <returns>False if the stored revision is another one, or if there is no such place.</returns>
    /// <exception cref="SqliteException">The database refuses the write.</exception>
    public bool Lands(SealedWrite write, Contract contract, bool late)
    {
        var place = write.Place;
        Bind(1, place.Participant.Value);
        Check(raw.sqlite3_bind_text(_statement, 2, place.Question));
        Bind(3, place.Program.Value);
        Bind(4, (long)contract);
        Bind(5, write.Draft);
        Bind(6, write.Given);
        Bind(7, write.KnownRevision + 1);
        Bind(8, write.ClientKey);
        Bind(9, (long)write.EnteredBy);
        Bind(10, write.Approved ? 1 : 0);
        Bind(11, late ? 1 : 0);
        Bind(12, write.SavedAt);
        Bind(13, place.Round.Value);
        Bind(14, (long)place.Kind);
        var code = raw.sqlite3_step(_statement);
        // Reset returns the error code of the step again, so it is ignored here and reported once below.
        _ = raw.sqlite3_reset(_statement);
        if (code != raw.SQLITE_DONE) { Check(code); }
        return raw.sqlite3_changes(_database) > 0;
    }

    public void Dispose() => _statement.Dispose();

    private void Bind(int at, long value) => Check(raw.sqlite3_bind_int64(_statement, at, value));

    private void Bind(int at, byte[]? value) => Check(value is null ? raw.sqlite3_bind_null(_statement, at) : raw.sqlite3_bind_blob(_statement, at, value));

    // Ids are stored in capitals, as Microsoft.Data.Sqlite stores them.
    private void Bind(int at, Guid value)
    {
        Span<byte> text = stackalloc byte[GuidLength];
        value.TryFormat(text, out _);
        foreach (ref var letter in text)
        {
            if (letter >= (byte)'a') { letter -= 'a' - 'A'; }
        }

        Check(raw.sqlite3_bind_text(_statement, at, text));
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK) { throw new SqliteException($"SQLite: {raw.sqlite3_errmsg(_database).utf8_to_string()}", code & PrimaryCode, code); }
    }
}

using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Attune.Store;

/// <summary>One connection, one transaction a batch, one prepared statement a write: inside the process that is the fastest way.</summary>
internal sealed class SqliteCommit : IAnswerCommit
{
    private static readonly string[] Names =
        ["@participant", "@question", "@round", "@program", "@kind", "@draft", "@given", "@revision", "@client_key", "@entered_by", "@approved", "@late", "@saved_at"];

    private readonly string _connectionString;
    private SqliteConnection? _connection;
    private SqliteCommand? _write;

    public SqliteCommit(string connectionString) => _connectionString = connectionString;

    public async ValueTask<WriteResult[]> CommitAsync(IReadOnlyList<SealedWrite> writes, CancellationToken cancel)
    {
        try
        {
            var connection = _connection ??= await OpenAsync(cancel);
            // Immediate: the phase of the round cannot change between reading it and writing.
            using var transaction = connection.BeginTransaction();
            var rounds = writes.Select(write => write.Place.Round).Distinct().ToDictionary(round => round, round => ReadRound(transaction, round));
            var results = writes.Select(write => Write(transaction, write, write.AcceptedBy(rounds[write.Place.Round]))).ToArray();
            transaction.Commit();
            return results;
        }
        catch (SqliteException)
        {
            // A connection that failed once may hold a broken transaction.
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_write is not null) { await _write.DisposeAsync(); }
        if (_connection is not null) { await _connection.DisposeAsync(); }
        (_write, _connection) = (null, null);
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancel);
        await using var pragmas = connection.CreateCommand();
        pragmas.CommandText = SqliteAttuneDb.Pragmas;
        await pragmas.ExecuteNonQueryAsync(cancel);
        _write = connection.CreateCommand();
        _write.CommandText = $"""
            INSERT INTO answers AS a ({AnswerSql.Columns})
            SELECT p.key, @question, r.id, r.program, r.kind, p.side, r.contract, @draft, @given, @revision, @client_key, @entered_by, @approved, @late, 0, @saved_at
            FROM participants p JOIN rounds r ON r.id = p.round AND r.kind = p.kind
            WHERE p.key = @participant AND r.id = @round AND r.program = @program AND r.kind = @kind
            {AnswerSql.OnConflict}
            RETURNING revision
            """;
        _write.Parameters.AddRange(Names.Select(name => new SqliteParameter(name, null)));
        return connection;
    }

    private WriteResult Write(SqliteTransaction transaction, SealedWrite write, Acceptance acceptance)
    {
        if (acceptance == Acceptance.Refused) { return new(WriteOutcome.Closed); }
        var late = acceptance == Acceptance.AcceptedLate && write.Given is not null;
        object?[] values =
        [
            write.Place.Participant.Value, write.Place.Question, write.Place.Round.Value, write.Place.Program.Value, (int)write.Place.Kind,
            (object?)write.Draft ?? DBNull.Value, (object?)write.Given ?? DBNull.Value, write.KnownRevision + 1, write.ClientKey,
            (int)write.EnteredBy, write.Approved, late, write.At.UtcTicks,
        ];
        for (var i = 0; i < values.Length; i++) { _write!.Parameters[i].Value = values[i]; }
        _write!.Transaction = transaction;
        return _write.ExecuteScalar() is { } revision
            ? new(WriteOutcome.Saved, Convert.ToInt32(revision, CultureInfo.InvariantCulture), late)
            : AnswerSql.NotLanded(write, ReadAnswer(transaction, write.Place));
    }

    private static RoundState? ReadRound(SqliteTransaction transaction, RoundId round)
    {
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT phase, rules FROM rounds WHERE id = @id";
        command.Parameters.AddWithValue("@id", round.Value);
        using var reader = command.ExecuteReader();
        return reader.Read() ? new((RoundPhase)reader.GetInt32(0), JsonText.Read<RoundRules>(reader.GetString(1))) : null;
    }

    private static (int, Guid, bool)? ReadAnswer(SqliteTransaction transaction, AnswerPlace place)
    {
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT revision, client_key, late FROM answers WHERE participant = @participant AND question = @question AND round = @round";
        command.Parameters.AddWithValue("@participant", place.Participant.Value);
        command.Parameters.AddWithValue("@question", place.Question);
        command.Parameters.AddWithValue("@round", place.Round.Value);
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt32(0), reader.GetGuid(1), reader.GetBoolean(2)) : null;
    }
}

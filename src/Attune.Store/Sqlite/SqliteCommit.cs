using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store.Model;
using Attune.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Attune.Store.Sqlite;

/// <summary>Uses one connection, one transaction for a batch, and one prepared statement for each write, which is the fastest way inside the process.</summary>
internal sealed class SqliteCommit(string connectionString) : IAnswerCommit
{
    private const string Round = $"SELECT program, kind, phase, contract, rules, locks_at, {AnswerSql.IsRead}, {AnswerSql.CorrectionsAreRead}, {AnswerSql.IsImported} FROM rounds WHERE id = ?1";

    private SqliteConnection? _connection;
    private SqliteAnswerUpsert? _upsert;
    private SqliteStatement? _round;

    public async ValueTask<WriteResult[]> CommitAsync(IReadOnlyList<SealedWrite> writes, CancellationToken cancel)
    {
        try
        {
            var connection = _connection ??= await OpenAsync(cancel);
            // The transaction is immediate, so that the phase of the round cannot change between reading and writing.
            using var transaction = connection.BeginTransaction();
            var rounds = writes.Select(write => write.Place.Round).Distinct().ToDictionary(round => round, ReadRound);
            var results = new WriteResult[writes.Count];
            for (var i = 0; i < results.Length; i++) { results[i] = Write(transaction, writes[i], rounds[writes[i].Place.Round]); }
            transaction.Commit();
            return results;
        }
        catch (SqliteException)
        {
            // A connection that has failed may hold a broken transaction, so it is thrown away.
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _upsert?.Dispose();
        _round?.Dispose();
        if (_connection is not null) { await _connection.DisposeAsync(); }
        (_upsert, _round, _connection) = (null, null, null);
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancel);
            await using var pragmas = connection.CreateCommand();
            pragmas.CommandText = SqliteAttuneDb.Pragmas;
            await pragmas.ExecuteNonQueryAsync(cancel);
            (_upsert, _round) = (new(connection), new(connection, Round));
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private WriteResult Write(SqliteTransaction transaction, SealedWrite write, RoundState? round)
    {
        var acceptance = write.AcceptedBy(round);
        if (acceptance == Acceptance.Refused) { return new(WriteOutcome.Closed); }
        if (!round!.Holds(write.Place)) { return new(WriteOutcome.NotInvited); }
        var late = acceptance == Acceptance.AcceptedLate && write.Given is not null;
        return _upsert!.Lands(write, round.Contract, late)
            ? new(WriteOutcome.Saved, write.KnownRevision + 1, late)
            : AnswerSql.NotLanded(write, ReadAnswer(transaction, write.Place));
    }

    private RoundState? ReadRound(RoundId round)
    {
        var row = _round!;
        row.Bind(1, round.Value);
        if (!row.Read()) { return null; }
        var state = new RoundState(
            new(row.Guid(0)), (RoundKind)row.Int(1), (RoundPhase)row.Int(2), (Contract)row.Int(3), JsonText.Read<RoundRules>(row.Text(4)), row.IsNull(5) ? null : row.Long(5), row.Bool(6), row.Bool(7), row.Bool(8));
        row.Reset();
        return state;
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

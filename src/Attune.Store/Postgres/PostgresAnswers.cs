using System.Data;
using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store.Model;
using Attune.Store.Writing;
using Npgsql;
using NpgsqlTypes;

namespace Attune.Store.Postgres;

/// <summary>A write that the round accepts.</summary>
internal readonly record struct OpenWrite(int At, SealedWrite Write, Contract Contract, bool Late);

/// <summary>The writer's own connection with its statements, prepared once; parameters go in the binary form of their type.</summary>
internal sealed class PostgresAnswers : IAsyncDisposable
{
    // The round was read and checked earlier in this transaction; the statement itself checks the place of the participant in it.
    private const string Write = $"""
        INSERT INTO answers AS a ({AnswerSql.Columns})
        SELECT p.key, w.question, p.round, w.program, p.kind, p.side, w.contract, w.draft, w.given, w.revision, w.client_key, w.entered_by, w.approved, w.late, false, NOT p.stands, w.saved_at
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
          AS w(participant, question, round, program, kind, contract, draft, given, revision, client_key, entered_by, approved, late, saved_at)
        JOIN participants p ON p.key = w.participant AND p.round = w.round AND p.kind = w.kind
        {AnswerSql.OnConflict}
        RETURNING participant, question
        """;

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlParameter<Guid[]> _ids = ArrayParameter<Guid>(NpgsqlDbType.Uuid);
    private readonly NpgsqlCommand _rounds;
    private readonly NpgsqlParameter<Guid[]> _participant = ArrayParameter<Guid>(NpgsqlDbType.Uuid);
    private readonly NpgsqlParameter<string[]> _question = ArrayParameter<string>(NpgsqlDbType.Text);
    private readonly NpgsqlParameter<Guid[]> _round = ArrayParameter<Guid>(NpgsqlDbType.Uuid);
    private readonly NpgsqlParameter<Guid[]> _program = ArrayParameter<Guid>(NpgsqlDbType.Uuid);
    private readonly NpgsqlParameter<int[]> _kind = ArrayParameter<int>(NpgsqlDbType.Integer);
    private readonly NpgsqlParameter<int[]> _contract = ArrayParameter<int>(NpgsqlDbType.Integer);
    private readonly NpgsqlParameter<byte[]?[]> _draft = ArrayParameter<byte[]?>(NpgsqlDbType.Bytea);
    private readonly NpgsqlParameter<byte[]?[]> _given = ArrayParameter<byte[]?>(NpgsqlDbType.Bytea);
    private readonly NpgsqlParameter<int[]> _revision = ArrayParameter<int>(NpgsqlDbType.Integer);
    private readonly NpgsqlParameter<Guid[]> _clientKey = ArrayParameter<Guid>(NpgsqlDbType.Uuid);
    private readonly NpgsqlParameter<int[]> _enteredBy = ArrayParameter<int>(NpgsqlDbType.Integer);
    private readonly NpgsqlParameter<bool[]> _approved = ArrayParameter<bool>(NpgsqlDbType.Boolean);
    private readonly NpgsqlParameter<bool[]> _late = ArrayParameter<bool>(NpgsqlDbType.Boolean);
    private readonly NpgsqlParameter<byte[][]> _savedAt = ArrayParameter<byte[]>(NpgsqlDbType.Bytea);
    private readonly NpgsqlCommand _write;

    private PostgresAnswers(NpgsqlConnection connection)
    {
        _connection = connection;
        // "For share" means that a lock of the round waits for this batch, or that this batch sees the round as locked.
        _rounds = new($"SELECT id, program, kind, phase, contract, rules, locks_at, {AnswerSql.IsRead}, {AnswerSql.CorrectionsAreRead}, {AnswerSql.IsImported} FROM rounds WHERE id = ANY($1) ORDER BY id FOR SHARE", connection) { Parameters = { _ids } };
        _write = new(Write, connection)
        {
            Parameters = { _participant, _question, _round, _program, _kind, _contract, _draft, _given, _revision, _clientKey, _enteredBy, _approved, _late, _savedAt },
        };
    }

    public static async Task<PostgresAnswers> OpenAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        var answers = new PostgresAnswers(await database.OpenConnectionAsync(cancel));
        try
        {
            await answers._rounds.PrepareAsync(cancel);
            await answers._write.PrepareAsync(cancel);
            return answers;
        }
        catch
        {
            await answers.DisposeAsync();
            throw;
        }
    }

    public ValueTask<NpgsqlTransaction> BeginAsync(CancellationToken cancel) => _connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);

    public async Task<Dictionary<RoundId, RoundState>> ReadRoundsAsync(RoundId[] ids, CancellationToken cancel)
    {
        _ids.TypedValue = Array.ConvertAll(ids, id => id.Value);
        await using var reader = await _rounds.ExecuteReaderAsync(cancel);
        var rounds = new Dictionary<RoundId, RoundState>();
        while (await reader.ReadAsync(cancel))
        {
            rounds[new(reader.GetGuid(0))] = new(
                new(reader.GetGuid(1)), (RoundKind)reader.GetInt32(2), (RoundPhase)reader.GetInt32(3), (Contract)reader.GetInt32(4), JsonText.Read<RoundRules>(reader.GetString(5)), reader.IsDBNull(6) ? null : reader.GetInt64(6), reader.GetBoolean(7), reader.GetBoolean(8), reader.GetBoolean(9));
        }

        return rounds;
    }

    /// <returns>The writes that landed on the revision from which they were made.</returns>
    public async Task<HashSet<(ParticipantKey, string)>> WriteAsync(List<OpenWrite> writes, CancellationToken cancel)
    {
        _participant.TypedValue = Column(writes, openWrite => openWrite.Write.Place.Participant.Value);
        _question.TypedValue = Column(writes, openWrite => openWrite.Write.Place.Question);
        _round.TypedValue = Column(writes, openWrite => openWrite.Write.Place.Round.Value);
        _program.TypedValue = Column(writes, openWrite => openWrite.Write.Place.Program.Value);
        _kind.TypedValue = Column(writes, openWrite => (int)openWrite.Write.Place.Kind);
        _contract.TypedValue = Column(writes, openWrite => (int)openWrite.Contract);
        _draft.TypedValue = Column(writes, openWrite => openWrite.Write.Draft);
        _given.TypedValue = Column(writes, openWrite => openWrite.Write.Given);
        _revision.TypedValue = Column(writes, openWrite => openWrite.Write.KnownRevision + 1);
        _clientKey.TypedValue = Column(writes, openWrite => openWrite.Write.ClientKey);
        _enteredBy.TypedValue = Column(writes, openWrite => (int)openWrite.Write.EnteredBy);
        _approved.TypedValue = Column(writes, openWrite => openWrite.Write.Approved);
        _late.TypedValue = Column(writes, openWrite => openWrite.Late);
        _savedAt.TypedValue = Column(writes, openWrite => openWrite.Write.SavedAt);
        await using var reader = await _write.ExecuteReaderAsync(cancel);
        var landed = new HashSet<(ParticipantKey, string)>(writes.Count);
        while (await reader.ReadAsync(cancel)) { landed.Add((new(reader.GetGuid(0)), reader.GetString(1))); }
        return landed;
    }

    public async Task<(int, Guid, bool)?> ReadAnswerAsync(AnswerPlace place, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("SELECT revision, client_key, late FROM answers WHERE participant = $1 AND question = $2 AND round = $3", _connection);
        command.Parameters.Add(new() { Value = place.Participant.Value });
        command.Parameters.Add(new() { Value = place.Question });
        command.Parameters.Add(new() { Value = place.Round.Value });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? (reader.GetInt32(0), reader.GetGuid(1), reader.GetBoolean(2)) : null;
    }

    public async ValueTask DisposeAsync()
    {
        await _rounds.DisposeAsync();
        await _write.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private static NpgsqlParameter<T[]> ArrayParameter<T>(NpgsqlDbType type) => new() { NpgsqlDbType = NpgsqlDbType.Array | type };

    private static T[] Column<T>(List<OpenWrite> writes, Func<OpenWrite, T> value)
    {
        var column = new T[writes.Count];
        for (var i = 0; i < column.Length; i++) { column[i] = value(writes[i]); }
        return column;
    }
}

using System.Data;
using Npgsql;

namespace Attune.Store;

/// <summary>One transaction a batch, one statement for all of it: the arrays are unnested into rows.</summary>
internal sealed class PostgresCommit(NpgsqlDataSource database) : IAnswerCommit
{
    private const string Write = $"""
        INSERT INTO answers AS a ({AnswerSql.Columns})
        SELECT p.key, w.question, r.id, r.program, r.kind, p.side, r.contract, w.draft, w.given, w.revision, w.client_key, w.entered_by, w.approved, w.late, false, w.saved_at
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
          AS w(participant, question, round, program, kind, draft, given, revision, client_key, entered_by, approved, late, saved_at)
        JOIN participants p ON p.key = w.participant
        JOIN rounds r ON r.id = p.round AND r.kind = p.kind AND r.id = w.round AND r.program = w.program AND r.kind = w.kind
        {AnswerSql.OnConflict}
        RETURNING participant, question, revision
        """;

    public async ValueTask<WriteResult[]> CommitAsync(IReadOnlyList<SealedWrite> writes, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
        var rounds = await ReadRoundsAsync(connection, writes, cancel);
        var results = new WriteResult[writes.Count];
        // One statement cannot touch a row twice: two writes to one answer go one after the other, as they came.
        foreach (var wave in Waves(writes))
        {
            var open = new List<(int At, SealedWrite Write, bool Late)>(wave.Count);
            foreach (var at in wave)
            {
                var acceptance = writes[at].AcceptedBy(rounds.GetValueOrDefault(writes[at].Place.Round));
                if (acceptance == Acceptance.Refused) { results[at] = new(WriteOutcome.Closed); }
                else { open.Add((at, writes[at], acceptance == Acceptance.AcceptedLate && writes[at].Given is not null)); }
            }

            if (open.Count > 0) { await WriteAsync(connection, open, results, cancel); }
        }

        await transaction.CommitAsync(cancel);
        return results;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static List<List<int>> Waves(IReadOnlyList<SealedWrite> writes)
    {
        var (waves, next) = (new List<List<int>>(), new Dictionary<(ParticipantKey, string), int>());
        for (var i = 0; i < writes.Count; i++)
        {
            var place = (writes[i].Place.Participant, writes[i].Place.Question);
            var wave = next.GetValueOrDefault(place);
            next[place] = wave + 1;
            if (wave == waves.Count) { waves.Add([]); }
            waves[wave].Add(i);
        }

        return waves;
    }

    // For share: a lock of the round waits for this batch, or this batch sees the round locked.
    private static async Task<Dictionary<RoundId, RoundState>> ReadRoundsAsync(NpgsqlConnection connection, IReadOnlyList<SealedWrite> writes, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("SELECT id, phase, rules FROM rounds WHERE id = ANY($1) ORDER BY id FOR SHARE", connection);
        command.Parameters.Add(new() { Value = writes.Select(write => write.Place.Round.Value).Distinct().ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rounds = new Dictionary<RoundId, RoundState>();
        while (await reader.ReadAsync(cancel))
        {
            rounds[new(reader.GetGuid(0))] = new((RoundPhase)reader.GetInt32(1), JsonText.Read<RoundRules>(reader.GetString(2)));
        }

        return rounds;
    }

    private static async Task WriteAsync(NpgsqlConnection connection, List<(int At, SealedWrite Write, bool Late)> open, WriteResult[] results, CancellationToken cancel)
    {
        var landed = new Dictionary<(Guid, string), int>(open.Count);
        await using (var command = new NpgsqlCommand(Write, connection))
        {
            command.Parameters.AddRange(Columns(open).Select(values => new NpgsqlParameter { Value = values }).ToArray());
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel)) { landed[(reader.GetGuid(0), reader.GetString(1))] = reader.GetInt32(2); }
        }

        foreach (var (at, write, late) in open)
        {
            results[at] = landed.TryGetValue((write.Place.Participant.Value, write.Place.Question), out var revision)
                ? new(WriteOutcome.Saved, revision, late)
                : AnswerSql.NotLanded(write, await ReadAnswerAsync(connection, write.Place, cancel));
        }
    }

    private static IEnumerable<Array> Columns(List<(int At, SealedWrite Write, bool Late)> open)
    {
        yield return open.Select(each => each.Write.Place.Participant.Value).ToArray();
        yield return open.Select(each => each.Write.Place.Question).ToArray();
        yield return open.Select(each => each.Write.Place.Round.Value).ToArray();
        yield return open.Select(each => each.Write.Place.Program.Value).ToArray();
        yield return open.Select(each => (int)each.Write.Place.Kind).ToArray();
        yield return open.Select(each => each.Write.Draft).ToArray();
        yield return open.Select(each => each.Write.Given).ToArray();
        yield return open.Select(each => each.Write.KnownRevision + 1).ToArray();
        yield return open.Select(each => each.Write.ClientKey).ToArray();
        yield return open.Select(each => (int)each.Write.EnteredBy).ToArray();
        yield return open.Select(each => each.Write.Approved).ToArray();
        yield return open.Select(each => each.Late).ToArray();
        yield return open.Select(each => each.Write.At.UtcTicks).ToArray();
    }

    private static async Task<(int, Guid, bool)?> ReadAnswerAsync(NpgsqlConnection connection, AnswerPlace place, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("SELECT revision, client_key, late FROM answers WHERE participant = $1 AND question = $2 AND round = $3", connection);
        command.Parameters.Add(new() { Value = place.Participant.Value });
        command.Parameters.Add(new() { Value = place.Question });
        command.Parameters.Add(new() { Value = place.Round.Value });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? (reader.GetInt32(0), reader.GetGuid(1), reader.GetBoolean(2)) : null;
    }
}

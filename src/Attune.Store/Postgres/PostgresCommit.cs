using Npgsql;

namespace Attune.Store;

/// <summary>
/// One connection, one transaction a batch, one prepared statement for all of it: the arrays are unnested into rows.
/// </summary>
internal sealed class PostgresCommit(NpgsqlDataSource database) : IAnswerCommit
{
    private PostgresAnswers? _answers;

    public async ValueTask<WriteResult[]> CommitAsync(IReadOnlyList<SealedWrite> writes, CancellationToken cancel)
    {
        try
        {
            var answers = _answers ??= await PostgresAnswers.OpenAsync(database, cancel);
            await using var transaction = await answers.BeginAsync(cancel);
            var rounds = await answers.ReadRoundsAsync([.. writes.Select(write => write.Place.Round).Distinct()], cancel);
            var results = new WriteResult[writes.Count];
            // One statement cannot touch a row twice: two writes to one answer go one after the other, as they came.
            foreach (var wave in Waves(writes)) { await WriteAsync(answers, writes, wave, rounds, results, cancel); }
            await transaction.CommitAsync(cancel);
            return results;
        }
        catch
        {
            // A connection that failed once may hold a broken transaction.
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_answers is not null) { await _answers.DisposeAsync(); }
        _answers = null;
    }

    private static async Task WriteAsync(
        PostgresAnswers answers, IReadOnlyList<SealedWrite> writes, List<int> wave, Dictionary<RoundId, RoundState> rounds, WriteResult[] results, CancellationToken cancel)
    {
        var open = new List<OpenWrite>(wave.Count);
        foreach (var at in wave)
        {
            var round = rounds.GetValueOrDefault(writes[at].Place.Round);
            var acceptance = writes[at].AcceptedBy(round);
            if (acceptance == Acceptance.Refused) { results[at] = new(WriteOutcome.Closed); }
            else if (!round!.Holds(writes[at].Place)) { results[at] = new(WriteOutcome.NotInvited); }
            else { open.Add(new(at, writes[at], round.Contract, acceptance == Acceptance.AcceptedLate && writes[at].Given is not null)); }
        }

        if (open.Count == 0) { return; }
        var landed = await answers.WriteAsync(open, cancel);
        foreach (var each in open)
        {
            results[each.At] = landed.Contains((each.Write.Place.Participant, each.Write.Place.Question))
                ? new(WriteOutcome.Saved, each.Write.KnownRevision + 1, each.Late)
                : AnswerSql.NotLanded(each.Write, await answers.ReadAnswerAsync(each.Write.Place, cancel));
        }
    }

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
}

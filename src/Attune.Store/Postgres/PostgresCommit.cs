using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store.Writing;
using Npgsql;

namespace Attune.Store.Postgres;

/// <summary>Uses one connection, one transaction for a batch, and one prepared statement for all of it, which unnests arrays into rows.</summary>
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
            // One statement cannot change a row twice, so two writes to one answer go in separate statements, in the order in which they came.
            foreach (var wave in Waves.Of(Enumerable.Range(0, writes.Count), at => (writes[at].Place.Participant, writes[at].Place.Question))) { await WriteAsync(answers, writes, wave, rounds, results, cancel); }
            await transaction.CommitAsync(cancel);
            return results;
        }
        catch
        {
            // A connection that has failed may hold a broken transaction, so it is thrown away.
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
        foreach (var openWrite in open)
        {
            results[openWrite.At] = landed.Contains((openWrite.Write.Place.Participant, openWrite.Write.Place.Question))
                ? new(WriteOutcome.Saved, openWrite.Write.KnownRevision + 1, openWrite.Late)
                : AnswerSql.NotLanded(openWrite.Write, await answers.ReadAnswerAsync(openWrite.Write.Place, cancel));
        }
    }
}

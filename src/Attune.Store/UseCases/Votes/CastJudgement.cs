using Attune.Domain.Judging;
using Attune.Domain.Programs;
using Attune.Domain.Sittings;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Votes;

/// <summary>
/// Takes the blind judgement of a leader on a pair of meanings. Those that come at once share a transaction. There is one in a process.
/// </summary>
public sealed class CastJudgement : IAsyncDisposable
{
    private readonly JoinedCalls<Cast, WriteOutcome> _votes;

    internal CastJudgement(IDbContextFactory<AttuneDb> dbs) => _votes = JoinedCalls.InOneTransaction<Cast, WriteOutcome>(dbs, WriteAllAsync);

    /// <summary>Takes a vote while the Desk asks for it; sent twice it is kept once, changed while open it is the changed one.</summary>
    public async Task<WriteOutcome> RunAsync(RoundId round, string pair, ParticipantKey voice, SameThing judgement, CancellationToken cancel)
    {
        var cast = await _votes.CallAsync(new(round, pair, voice, judgement), cancel);
        return cast.NotMade ?? cast.Result;
    }

    /// <summary>Accepts no more votes, and writes those that are waiting.</summary>
    ValueTask IAsyncDisposable.DisposeAsync() => _votes.DisposeAsync();

    private static async Task<WriteOutcome[]> WriteAllAsync(AttuneDb db, IReadOnlyList<Cast> casts)
    {
        var sittings = new Dictionary<RoundId, Sitting?>();
        foreach (var round in casts.Select(cast => cast.Round).Distinct().OrderBy(round => round.Value))
        {
            // When the Desk closes, a vote is either counted or refused: closing waits for the votes under way. SQLite allows only one writer at a time anyway.
            if (db.Database.IsNpgsql()) { await db.Database.ExecuteSqlAsync($"SELECT 1 FROM sittings WHERE round = {round.Value} FOR SHARE"); }
            sittings[round] = await db.Sittings.AsNoTracking().FirstOrDefaultAsync(sitting => sitting.Round == round);
        }

        var outcomes = new WriteOutcome[casts.Count];
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = sittings[casts[i].Round]?.Takes(casts[i].Pair) is { } time ? await WriteAsync(db, casts[i], time) : await RefuseAsync(db, casts[i]);
        }

        return outcomes;
    }

    // The voice gives the side: who has none in this round writes no row.
    private static async Task<WriteOutcome> WriteAsync(AttuneDb db, Cast cast, VoteTime time)
    {
        var rows = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO pair_votes (round, pair, participant, time, side, judgement)
            SELECT p.round, {cast.Pair}, p.key, {(int)time}, p.side, {(int)cast.Judgement}
            FROM participants p WHERE p.key = {cast.Voice.Value} AND p.round = {cast.Round.Value} AND p.stands
            ON CONFLICT (round, pair, participant, time) DO UPDATE SET judgement = excluded.judgement
            """);
        if (rows == 0) { return WriteOutcome.NotInvited; }
        // The Desk counts who has voted.
        db.ChangeRoom(cast.Round);
        return WriteOutcome.Saved;
    }

    private static async Task<WriteOutcome> RefuseAsync(AttuneDb db, Cast cast)
        => await db.Participants.AnyAsync(participant => participant.Key == cast.Voice && participant.Round == cast.Round) ? WriteOutcome.Closed : WriteOutcome.NotInvited;

    private sealed record Cast(RoundId Round, string Pair, ParticipantKey Voice, SameThing Judgement)
    {
        // Whose vote it is must never appear in a log.
        public override string ToString() => "(a vote)";
    }
}

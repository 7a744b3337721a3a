namespace Attune.Store;

public enum CastOutcome
{
    /// <summary>Committed, on the disk.</summary>
    Kept,

    /// <summary>No vote on this pair is open: it was closed, or not yet asked for.</summary>
    Closed,
    NotInvited,

    /// <summary>Not written: too many are waiting, or the database is away. Send it again after <see cref="JoinedCalls.RetryAfter"/>.</summary>
    ComeAgain,
}

/// <summary>The blind judgements of the leaders on pairs of meanings: those that come at once share a transaction. One a process.</summary>
public sealed class PairVoting : IAsyncDisposable
{
    private readonly JoinedCalls<Cast, CastOutcome> _votes;

    internal PairVoting(IDbContextFactory<AttuneDb> dbs) => _votes = JoinedCalls.InOneTransaction<Cast, CastOutcome>(dbs, RunAllAsync);

    /// <summary>Takes a vote while the Desk asks for it; sent twice it is kept once, changed while open it is the changed one.</summary>
    public async Task<CastOutcome> CastAsync(RoundId round, string pair, ParticipantKey voice, SameThing judgement, CancellationToken cancel)
        => await _votes.CallAsync(new(round, pair, voice, judgement), cancel) is { ComeAgain: false, Result: var outcome } ? outcome : CastOutcome.ComeAgain;

    /// <summary>Takes nothing new, and writes what is waiting.</summary>
    public ValueTask DisposeAsync() => _votes.DisposeAsync();

    private static async Task<CastOutcome[]> RunAllAsync(AttuneDb db, IReadOnlyList<Cast> casts)
    {
        var sittings = new Dictionary<RoundId, Sitting?>();
        foreach (var round in casts.Select(cast => cast.Round).Distinct().OrderBy(round => round.Value))
        {
            // A vote is counted when the Desk closes, or refused: closing waits for the votes under way. SQLite lets one writer in at a time.
            if (db.Database.IsNpgsql()) { await db.Database.ExecuteSqlAsync($"SELECT 1 FROM sittings WHERE round = {round.Value} FOR SHARE"); }
            sittings[round] = await db.Sittings.AsNoTracking().FirstOrDefaultAsync(each => each.Round == round);
        }

        var outcomes = new CastOutcome[casts.Count];
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = sittings[casts[i].Round]?.Takes(casts[i].Pair) is { } time ? await RunAsync(db, casts[i], time) : await RefuseAsync(db, casts[i]);
        }

        return outcomes;
    }

    // The voice gives the side: who has none in this round writes no row.
    private static async Task<CastOutcome> RunAsync(AttuneDb db, Cast cast, VoteTime time)
    {
        var rows = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO pair_votes (round, pair, participant, time, side, judgement)
            SELECT p.round, {cast.Pair}, p.key, {(int)time}, p.side, {(int)cast.Judgement}
            FROM participants p WHERE p.key = {cast.Voice.Value} AND p.round = {cast.Round.Value}
            ON CONFLICT (round, pair, participant, time) DO UPDATE SET judgement = excluded.judgement
            """);
        if (rows == 0) { return CastOutcome.NotInvited; }
        // The Desk counts who has voted.
        db.ChangeRoom(cast.Round);
        return CastOutcome.Kept;
    }

    private static async Task<CastOutcome> RefuseAsync(AttuneDb db, Cast cast)
        => await db.Participants.AnyAsync(each => each.Key == cast.Voice && each.Round == cast.Round) ? CastOutcome.Closed : CastOutcome.NotInvited;

    private sealed record Cast(RoundId Round, string Pair, ParticipantKey Voice, SameThing Judgement)
    {
        // Whose vote it is goes into no log.
        public override string ToString() => "(a vote)";
    }
}

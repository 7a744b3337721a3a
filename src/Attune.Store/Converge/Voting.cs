namespace Attune.Store;

public enum VoteOutcome
{
    /// <summary>Committed, on the disk.</summary>
    Saved,

    /// <summary>The same vote had already been committed.</summary>
    SavedBefore,

    /// <summary>The ballot is closed; what counted is what was there.</summary>
    Closed,

    /// <summary>No such ballot in this voter's round.</summary>
    NotInvited,

    /// <summary>The reason is longer than <see cref="VoteContent.LongestReason"/>.</summary>
    TooLong,

    /// <summary>Not written: too many are waiting, or the database is away. Send it again after <see cref="JoinedCalls.RetryAfter"/>.</summary>
    ComeAgain,
}

/// <summary>
/// The votes of the leaders on statements: cast, changed, closed. Votes that come at once share a transaction, each acknowledged after
/// its commit; every other step is one of its own. One a process.
/// </summary>
public sealed class Voting : IAsyncDisposable
{
    private readonly IDbContextFactory<AttuneDb> _dbs;
    private readonly VoteVault _vault;
    private readonly BallotBox _box;
    private readonly JoinedCalls<VoteWrite, VoteOutcome> _votes;

    internal Voting(IDbContextFactory<AttuneDb> dbs, VoteVault vault, BallotBox box)
        => (_dbs, _vault, _box, _votes) = (dbs, vault, box, JoinedCalls.InOneTransaction<VoteWrite, VoteOutcome>(dbs, VoteWrite.RunAllAsync));

    /// <summary>Casts or changes a vote while the ballot is open.</summary>
    /// <param name="ballot">The ballot.</param>
    /// <param name="voter">Of the round of the statement.</param>
    /// <param name="vote">The whole vote.</param>
    /// <param name="clientKey">Made by the client once for this vote: sent again, it is not written again.</param>
    /// <param name="cancel">Ends the work early.</param>
    public async Task<VoteOutcome> CastAsync(BallotId ballot, ParticipantKey voter, VoteContent vote, Guid clientKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(vote);
        if (vote.Reason.Length > VoteContent.LongestReason) { return VoteOutcome.TooLong; }
        if (await PlaceAsync(ballot, voter, cancel) is not { } place) { return VoteOutcome.NotInvited; }
        // Before the transaction: the first text of a program makes its key, which is a write of its own.
        var box = await _vault.SealAsync(place.Place, vote, cancel);
        return await _votes.CallAsync(new(place.Place, place.Round, place.Side, box, clientKey), cancel) is { ComeAgain: false, Result: var outcome } ? outcome : VoteOutcome.ComeAgain;
    }

    /// <summary>Takes nothing new, and writes what is waiting.</summary>
    public ValueTask DisposeAsync() => _votes.DisposeAsync();

    /// <summary>
    /// After the close: the author of a "cannot" or "unclear" writes the reason that is missing, or chooses anew how it is shown.
    /// The vote itself stays.
    /// </summary>
    /// <returns>Closed if there is no such vote.</returns>
    public async Task<VoteOutcome> GiveReasonAsync(BallotId ballot, ParticipantKey voter, string reason, ReasonShown shown, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (reason.Length > VoteContent.LongestReason) { return VoteOutcome.TooLong; }
        await using var db = await _dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await StatementOfAsync(db, ballot, cancel) is not { } statement) { return VoteOutcome.NotInvited; }
        var held = statement.Ballots.Single(each => each.Id == ballot);
        var vote = await db.StatementVotes.FirstOrDefaultAsync(each => each.Ballot == ballot && each.Participant == voter, cancel);
        if (held.IsOpen || vote is null) { return VoteOutcome.Closed; }
        var before = (await _box.OwnAsync(Viewer.Leader(voter), [vote], ballot, cancel))!;
        if (before.Grade.CarriesIt()) { return VoteOutcome.Closed; }
        // Words that the room has read are not taken out of the record; they can be hidden.
        var after = before with { Reason = before.HasReason ? before.Reason : reason.Trim(), Shown = shown };
        vote.Change(await _vault.SealAsync(vote.Place, after, cancel), Guid.NewGuid());
        if (before.OwesReason && !after.OwesReason) { statement.ReasonGiven(held, now); }
        db.ChangeRoom(statement.Round);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return VoteOutcome.Saved;
    }

    /// <summary>Closes the open ballot of a statement and counts it.</summary>
    /// <returns>The statement as it stands then; null if none is open.</returns>
    public async Task<Statement?> CloseAsync(StatementId id, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await _dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var open = await db.Ballots.Where(ballot => ballot.Statement == id && ballot.ClosedAt == null).Select(ballot => ballot.Id).ToListAsync(cancel);
        // Held: a vote that is on its way is counted, and one that comes after finds the ballot closed.
        if (open is not [var ballot] || !await VoteWrite.HoldOpenAsync(db, ballot, cancel)) { return null; }
        var statement = (await StatementOfAsync(db, ballot, cancel))!;
        var ballots = statement.Ballots.Select(each => each.Id).ToList();
        var votes = await db.StatementVotes.AsNoTracking().Where(vote => ballots.Contains(vote.Ballot)).ToListAsync(cancel);
        var seats = await db.Participants.Where(voice => voice.Round == statement.Round).Select(voice => voice.Side).ToListAsync(cancel);
        await _box.CloseAsync(statement, votes, SideCounts.Of(seats), now, cancel);
        db.ChangeRoom(statement.Round);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return statement;
    }

    /// <summary>How many of each side have voted in a ballot; nothing of what.</summary>
    public static async Task<SideCounts> VotedAsync(AttuneDb db, BallotId ballot, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return SideCounts.Of(await db.StatementVotes.Where(vote => vote.Ballot == ballot).Select(vote => vote.Side).ToListAsync(cancel));
    }

    private static Task<Statement?> StatementOfAsync(AttuneDb db, BallotId ballot, CancellationToken cancel)
        => db.Statements.FirstOrDefaultAsync(statement => db.Ballots.Any(each => each.Id == ballot && each.Statement == statement.Id), cancel);

    private async Task<(VotePlace Place, RoundId Round, Side Side)?> PlaceAsync(BallotId ballot, ParticipantKey voter, CancellationToken cancel)
    {
        await using var db = await _dbs.CreateDbContextAsync(cancel);
        var found = await db.Ballots.Where(each => each.Id == ballot)
            .Join(db.Statements, each => each.Statement, statement => statement.Id, (each, statement) => statement)
            .Join(db.Participants.Where(voice => voice.Key == voter), statement => statement.Round, voice => voice.Round, (statement, voice) => new { statement.Program, statement.Round, voice.Side })
            .IgnoreAutoIncludes().FirstOrDefaultAsync(cancel);
        return found is null ? null : (new(found.Program, ballot, voter), found.Round, found.Side);
    }
}

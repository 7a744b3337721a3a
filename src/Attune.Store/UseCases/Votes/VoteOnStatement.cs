using Attune.Domain.Programs;
using Attune.Domain.Statements;
using Attune.Statistics.Sides;
using Attune.Store.Keys;
using Attune.Store.Votes;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Votes;

/// <summary>
/// Casts or changes a leader's vote on a statement while the ballot is open. Votes that come at once share a transaction, and each is acknowledged after its
/// commit. There is one in a process.
/// </summary>
public sealed class VoteOnStatement : IAsyncDisposable
{
    private readonly IDbContextFactory<AttuneDb> _dbs;
    private readonly VoteVault _vault;
    private readonly JoinedCalls<VoteWrite, WriteOutcome> _votes;

    internal VoteOnStatement(IDbContextFactory<AttuneDb> dbs, VoteVault vault)
        => (_dbs, _vault, _votes) = (dbs, vault, JoinedCalls.InOneTransaction<VoteWrite, WriteOutcome>(dbs, VoteWrite.RunAllAsync));

    /// <summary>Returns when the vote is on the disk, or with the reason why it is not.</summary>
    /// <param name="ballot">The ballot.</param>
    /// <param name="voter">A participant of the statement's round.</param>
    /// <param name="vote">The whole vote.</param>
    /// <param name="clientKey">Made by the client once for this vote: sent again, it is not written again.</param>
    /// <param name="cancel">Ends the work early.</param>
    public async Task<WriteOutcome> RunAsync(BallotId ballot, ParticipantKey voter, VoteContent vote, Guid clientKey, CancellationToken cancel)
    {
        if (vote.Reason.Length > VoteContent.LongestReason) { return WriteOutcome.DoesNotFit; }
        if (await PlaceAsync(ballot, voter, cancel) is not { } place) { return WriteOutcome.NotInvited; }
        // Before the transaction: the first text of a program makes its key, which is a write of its own.
        var box = await _vault.SealAsync(place.Place, vote, cancel);
        var cast = await _votes.CallAsync(new(place.Place, place.Round, place.Side, box, clientKey), cancel);
        return cast.NotMade ?? cast.Result;
    }

    /// <summary>Accepts no more votes, and writes those that are waiting.</summary>
    ValueTask IAsyncDisposable.DisposeAsync() => _votes.DisposeAsync();

    private async Task<(VotePlace Place, RoundId Round, Side Side)?> PlaceAsync(BallotId ballot, ParticipantKey voter, CancellationToken cancel)
    {
        await using var db = await _dbs.CreateDbContextAsync(cancel);
        var found = await db.Ballots.Where(statementBallot => statementBallot.Id == ballot)
            .Join(db.Statements, statementBallot => statementBallot.Statement, statement => statement.Id, (statementBallot, statement) => statement)
            .Join(db.Participants.Where(voice => voice.Key == voter), statement => statement.Round, voice => voice.Round, (statement, voice) => new { statement.Program, statement.Round, voice.Side })
            .IgnoreAutoIncludes().FirstOrDefaultAsync(cancel);
        return found is null ? null : (new(found.Program, ballot, voter), found.Round, found.Side);
    }
}

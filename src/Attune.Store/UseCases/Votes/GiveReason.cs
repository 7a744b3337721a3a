using Attune.Domain.Programs;
using Attune.Domain.Statements;
using Attune.Domain.Viewers;
using Attune.Store.Keys;
using Attune.Store.Votes;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Votes;

/// <summary>
/// After the close, the author of a "cannot" or "unclear" writes the reason that is missing, or chooses anew how it is shown. The vote itself does not
/// change.
/// </summary>
public sealed class GiveReason
{
    private readonly IDbContextFactory<AttuneDb> _dbs;
    private readonly VoteVault _vault;
    private readonly BallotBox _box;

    internal GiveReason(IDbContextFactory<AttuneDb> dbs, VoteVault vault, BallotBox box) => (_dbs, _vault, _box) = (dbs, vault, box);

    /// <returns>Closed if there is no such vote.</returns>
    public async Task<WriteOutcome> RunAsync(BallotId ballot, ParticipantKey voter, string reason, ReasonShown shown, DateTimeOffset now, CancellationToken cancel)
    {
        if (reason.Length > VoteContent.LongestReason) { return WriteOutcome.DoesNotFit; }
        await using var db = await _dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.StatementOfAsync(ballot, cancel) is not { } statement) { return WriteOutcome.NotInvited; }
        var held = statement.Ballots.Single(statementBallot => statementBallot.Id == ballot);
        var vote = await db.StatementVotes.FirstOrDefaultAsync(statementVote => statementVote.Ballot == ballot && statementVote.Participant == voter, cancel);
        if (held.IsOpen || vote is null) { return WriteOutcome.Closed; }
        var before = (await _box.OwnAsync(Viewer.Leader(voter), [vote], ballot, cancel))!;
        if (before.Grade.CarriesIt()) { return WriteOutcome.Closed; }
        // Words that the room has read are not taken out of the record; they can be hidden.
        var after = before with { Reason = before.HasReason ? before.Reason : reason.Trim(), Shown = shown };
        vote.Change(await _vault.SealAsync(vote.Place, after, cancel), Guid.NewGuid());
        if (before.OwesReason && !after.OwesReason) { statement.ReasonGiven(held, now); }
        db.ChangeRoom(statement.Round);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return WriteOutcome.Saved;
    }
}

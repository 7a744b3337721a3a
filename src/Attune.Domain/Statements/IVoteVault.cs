namespace Attune.Domain.Statements;

/// <summary>Opens sealed votes for the ballot box alone: nobody else can make a <see cref="BallotPermit"/>.</summary>
public interface IVoteVault
{
    /// <param name="votes">Votes of one program.</param>
    /// <param name="key">Proof that the ballot box asks.</param>
    /// <param name="cancel">Cancels the work.</param>
    /// <returns>One content for each vote, in the same order.</returns>
    ValueTask<ImmutableArray<VoteContent>> OpenAsync(IReadOnlyCollection<StatementVote> votes, BallotPermit key, CancellationToken cancel);
}

/// <summary>Proof that the ballot box asks.</summary>
public sealed class BallotPermit
{
    // A test reads the compiled code of this assembly and checks that only BallotBox calls this.
    internal BallotPermit()
    {
    }
}

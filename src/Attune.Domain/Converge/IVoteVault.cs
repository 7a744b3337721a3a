namespace Attune.Domain;

/// <summary>Opens sealed votes, for the ballot box alone: nobody else can make a <see cref="BallotKey"/>.</summary>
public interface IVoteVault
{
    /// <param name="votes">All of one program.</param>
    /// <param name="key">Proof that the ballot box asks.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>One content a vote, in the same order.</returns>
    ValueTask<ImmutableArray<VoteContent>> OpenAsync(IReadOnlyCollection<StatementVote> votes, BallotKey key, CancellationToken cancel);
}

/// <summary>Proof that the ballot box asks.</summary>
public sealed class BallotKey
{
    // A test reads the compiled code of this assembly: only BallotBox calls this.
    internal BallotKey()
    {
    }
}

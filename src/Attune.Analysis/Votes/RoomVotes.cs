using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>What a vote on a statement comes to.</summary>
public enum Support
{
    /// <summary>Agrees, or can live with it.</summary>
    For,

    /// <summary>Cannot live with it.</summary>
    Against,

    /// <summary>Has seen it and takes no side, or finds it unclear.</summary>
    Open,
}

/// <summary>One vote.</summary>
/// <param name="Voter">Place among <see cref="RoomVotes.Voters"/>.</param>
/// <param name="Statement">Place of the statement, from 0.</param>
/// <param name="Support">What it comes to.</param>
public readonly record struct RoomVote(int Voter, int Statement, Support Support);

/// <summary>Everything a room voted: not everybody votes on everything, and not everybody names a side.</summary>
public sealed record RoomVotes
{
    /// <param name="voters">Side of each voter; null where none was named.</param>
    /// <param name="statements">How many statements there are.</param>
    /// <param name="votes">In any order; at most one a voter and statement.</param>
    /// <exception cref="ArgumentException">A place is outside, or a voter votes twice on one statement.</exception>
    public RoomVotes(ImmutableArray<Side?> voters, int statements, ImmutableArray<RoomVote> votes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(statements);
        var seen = new HashSet<(int, int)>(votes.Length);
        foreach (var vote in votes)
        {
            if (vote.Voter < 0 || vote.Voter >= voters.Length || vote.Statement < 0 || vote.Statement >= statements)
            {
                throw new ArgumentException($"{vote} is of no voter or no statement.", nameof(votes));
            }

            if (!seen.Add((vote.Voter, vote.Statement)))
            {
                throw new ArgumentException($"Voter {vote.Voter} votes twice on statement {vote.Statement}.", nameof(votes));
            }
        }

        (Voters, Statements, Votes) = (voters, statements, votes);
    }

    public ImmutableArray<Side?> Voters { get; }

    public int Statements { get; }

    public ImmutableArray<RoomVote> Votes { get; }
}

using System.Collections.Immutable;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Votes;

/// <summary>What a vote on a statement means.</summary>
public enum Support
{
    /// <summary>The voter agrees with the statement, or can live with it.</summary>
    For,

    /// <summary>The voter cannot live with the statement.</summary>
    Against,

    /// <summary>The voter has seen the statement and takes no side, or finds it unclear.</summary>
    Open,
}

/// <summary>One vote of one voter.</summary>
/// <param name="Voter">The place among <see cref="RoomVotes.Voters"/>.</param>
/// <param name="Statement">The place of the statement, from 0.</param>
/// <param name="Support">What the vote means.</param>
public readonly record struct RoomVote(int Voter, int Statement, Support Support);

/// <summary>All votes of a room. Not everybody votes on everything, and not everybody names a side.</summary>
public sealed record RoomVotes
{
    /// <param name="voters">The side of each voter; null where none was named.</param>
    /// <param name="statements">The number of statements.</param>
    /// <param name="votes">The votes in any order; at most one for each voter and statement.</param>
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

using System.Collections.Immutable;

namespace Attune.Analysis.Votes;

/// <summary>Votes as a table: +1 is for, -1 against, 0 open, and NaN no vote. There is a row for each voter who voted often enough.</summary>
/// <param name="Voters">The place of the voter of each row in the room.</param>
/// <param name="Values">The numbers by row and then by statement.</param>
internal sealed record VoteTable(ImmutableArray<int> Voters, double[][] Values)
{
    public int Statements => Values.Length == 0 ? 0 : Values[0].Length;

    public static VoteTable From(RoomVotes votes, int fewestVotes)
    {
        var rows = Enumerable.Range(0, votes.Voters.Length).Select(_ => Enumerable.Repeat(double.NaN, votes.Statements).ToArray()).ToArray();
        foreach (var vote in votes.Votes)
        {
            rows[vote.Voter][vote.Statement] = vote.Support switch { Support.For => 1, Support.Against => -1, _ => 0 };
        }

        var enough = Math.Min(fewestVotes, votes.Statements);
        var placed = Enumerable.Range(0, rows.Length).Where(voter => enough > 0 && rows[voter].Count(value => !double.IsNaN(value)) >= enough).ToImmutableArray();
        return new(placed, [.. placed.Select(voter => rows[voter])]);
    }

    public VoteTable Only(int[] rows) => new([.. rows.Select(row => Voters[row])], [.. rows.Select(row => Values[row])]);

    /// <summary>
    /// Deals the votes on each statement anew among those who voted on it. The shares of each statement stay, but voters no longer vote alike.
    /// </summary>
    public VoteTable Shuffled(Random random)
    {
        var dealt = Values.Select(row => row.ToArray()).ToArray();
        for (var statement = 0; statement < Statements; statement++)
        {
            var there = Enumerable.Range(0, dealt.Length).Where(row => !double.IsNaN(dealt[row][statement])).ToArray();
            var votes = there.Select(row => dealt[row][statement]).ToArray();
            random.Shuffle(votes);
            for (var i = 0; i < there.Length; i++) { dealt[there[i]][statement] = votes[i]; }
        }

        return this with { Values = dealt };
    }
}

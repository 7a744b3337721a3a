using Attune.Analysis.Votes;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Tests.Votes;

internal static class Rooms
{
    /// <summary>A room in which each side gives a number of votes for and against each statement.</summary>
    public static RoomVotes Counted(params (int BusinessFor, int BusinessAgainst, int ItFor, int ItAgainst)[] statements)
    {
        var business = statements.Max(candidate => candidate.BusinessFor + candidate.BusinessAgainst);
        var it = statements.Max(candidate => candidate.ItFor + candidate.ItAgainst);
        var votes = statements.SelectMany((candidate, statement) => Invent(0, candidate.BusinessFor, candidate.BusinessAgainst, statement).Concat(Invent(business, candidate.ItFor, candidate.ItAgainst, statement)));
        return new([.. Enumerable.Repeat<Side?>(Side.Business, business).Concat(Enumerable.Repeat<Side?>(Side.It, it))], statements.Length, [.. votes]);
    }

    /// <summary>Voters in camps, each voter with a chance to vote as the camp does; sides are dealt by place.</summary>
    public static RoomVotes Camps(int seed, int voters, int statements, double loyal, Func<int, int> campOf, Func<int, Side?> sideOf)
    {
        var random = new Random(seed);
        var votes = from voter in Enumerable.Range(0, voters)
                    from statement in Enumerable.Range(0, statements)
                    let camp = (statement + campOf(voter)) % 2 == 0 ? Support.For : Support.Against
                    let other = camp == Support.For ? Support.Against : Support.For
                    select new RoomVote(voter, statement, random.NextDouble() < loyal ? camp : other);
        return new([.. Enumerable.Range(0, voters).Select(sideOf)], statements, [.. votes]);
    }

    private static IEnumerable<RoomVote> Invent(int first, int yes, int no, int statement)
        => Enumerable.Range(0, yes + no).Select(voter => new RoomVote(first + voter, statement, voter < yes ? Support.For : Support.Against));
}

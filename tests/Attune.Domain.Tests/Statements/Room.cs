using Attune.Domain.Programs;
using Attune.Domain.Statements;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests.Statements;

/// <summary>A room whose votes are written as letters: a agree, l can live with it, x cannot, u unclear, - did not vote.</summary>
internal static class Room
{
    public static readonly DateTimeOffset Now = new(2026, 12, 1, 14, 0, 0, TimeSpan.Zero);

    public static Statement Drafted(string text = "We call it adopted when eight of ten teams close a month without a spreadsheet.")
    {
        var statement = new Statement(StatementId.New(), ProgramId.New(), RoundId.New(), 1, StatementOrigin.Free);
        statement.Revise(text, "Ruth Okafor", Now).ShouldBe(RevisionOutcome.Revised);
        return statement;
    }

    public static IReadOnlyCollection<CastVote> Votes(string business, string it)
        => [.. business.Select((letter, i) => (letter, i, Side: Side.Business)).Concat(it.Select((letter, i) => (letter, i, Side: Side.It)))
            .Where(vote => vote.letter != '-')
            .Select(vote => new CastVote(Voter(vote.Side, vote.i), vote.Side, Invent(vote.letter)))];

    public static ParticipantKey Voter(Side side, int place) => new(new Guid(place + 1, (short)side, 0, new byte[8]));

    public static BallotResult Result(string business, string it, params (string Business, string It)[] earlier)
    {
        var ballots = new List<(BallotResult, IReadOnlyCollection<CastVote>)>();
        foreach (var (b, i) in earlier.Append((business, it))) { ballots.Add((Counting.Count(Votes(b, i), new(b.Length, i.Length), ballots), Votes(b, i))); }
        return ballots[^1].Item1;
    }

    /// <summary>Opens a ballot, votes, and closes it.</summary>
    public static Statement Vote(this Statement statement, string business, string it, int owed = 0, params (string Business, string It)[] earlier)
    {
        statement.Open(Now).ShouldBe(OpeningOutcome.Opened);
        statement.Close(Result(business, it, earlier), owed, Now);
        return statement;
    }

    private static Grade Invent(char letter) => letter switch
    {
        'a' => Grade.Agree,
        'l' => Grade.CanLiveWith,
        'x' => Grade.Cannot,
        'u' => Grade.Unclear,
        _ => throw new ArgumentOutOfRangeException(nameof(letter), letter, "a, l, x, u or -."),
    };
}

using Attune.Statistics.Sides;

namespace Attune.Analysis.Votes;

/// <summary>How some voters voted on one statement.</summary>
/// <param name="For">The number of voters who agree or can live with it.</param>
/// <param name="Against">The number of voters who cannot live with it.</param>
/// <param name="Open">The number of voters who took no side.</param>
public readonly record struct SupportCounts(int For, int Against, int Open)
{
    public int All => For + Against + Open;

    public static SupportCounts operator +(SupportCounts one, SupportCounts other)
        => new(one.For + other.For, one.Against + other.Against, one.Open + other.Open);

    internal SupportCounts With(Support support) => support switch
    {
        Support.For => this with { For = For + 1 },
        Support.Against => this with { Against = Against + 1 },
        Support.Open => this with { Open = Open + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(support), support, "No such support."),
    };
}

/// <summary>The votes on one statement, counted for each side.</summary>
/// <param name="Business">The votes of the Business side.</param>
/// <param name="It">The votes of the IT side.</param>
/// <param name="NoSide">The votes of those who named no side. They count for the room, but for neither side.</param>
public readonly record struct StatementCounts(SupportCounts Business, SupportCounts It, SupportCounts NoSide)
{
    public SupportCounts Room => Business + It + NoSide;

    public SideCounts For => new(Business.For, It.For);

    public SideCounts Against => new(Business.Against, It.Against);

    public SideCounts Votes => new(Business.All, It.All);

    public SupportCounts On(Side side) => side == Side.Business ? Business : It;

    public static StatementCounts[] Count(RoomVotes votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        var counts = new StatementCounts[votes.Statements];
        foreach (var vote in votes.Votes)
        {
            ref var count = ref counts[vote.Statement];
            count = votes.Voters[vote.Voter] switch
            {
                Side.Business => count with { Business = count.Business.With(vote.Support) },
                Side.It => count with { It = count.It.With(vote.Support) },
                _ => count with { NoSide = count.NoSide.With(vote.Support) },
            };
        }

        return counts;
    }
}

namespace Attune.Analysis;

/// <summary>Votes on one statement, of some voters.</summary>
/// <param name="For">Agree, or can live with it.</param>
/// <param name="Against">Cannot.</param>
/// <param name="Open">Took no side.</param>
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

/// <summary>Votes on one statement, counted apart.</summary>
/// <param name="Business">Of the side at the left.</param>
/// <param name="It">Of the side at the right.</param>
/// <param name="NoSide">Of voters who named none: they count in the room, never on a side.</param>
public readonly record struct StatementCounts(SupportCounts Business, SupportCounts It, SupportCounts NoSide)
{
    public SupportCounts Room => Business + It + NoSide;

    public SideCounts For => new(Business.For, It.For);

    public SideCounts Against => new(Business.Against, It.Against);

    public SideCounts Votes => new(Business.All, It.All);

    public SupportCounts Of(Side side) => side == Side.Business ? Business : It;

    public static StatementCounts[] Of(RoomVotes votes)
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

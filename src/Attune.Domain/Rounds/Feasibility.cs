namespace Attune.Domain;

/// <summary>What a group of this size can and cannot show, said before anyone is invited.</summary>
public sealed record Feasibility
{
    // Above a dozen a quote can no longer be guessed by whoever knows the voices, as a rule of thumb.
    private const int GuessableUpTo = 12;

    // methods.md: groups across the sides and r_wg are not shown under these.
    private const int FewestForGroups = 8;
    private const int FewestForCulture = 4;

    public required SideCounts Leaders { get; init; }

    /// <summary>The smallest two-sided p an exact test can reach; null if a side is empty.</summary>
    public required double? SmallestP { get; init; }

    /// <summary>No result of this group can be significant at .05.</summary>
    public bool NoTestReachesFivePercent => SmallestP is null or > 0.05;

    public bool QuotesAreGuessable => Leaders.Total <= GuessableUpTo;

    /// <summary>The smaller side is one person: "by side" is by name.</summary>
    public bool ASideIsOnePerson => Math.Min(Leaders.Business, Leaders.It) == 1;

    public bool CanShowGroupsAcrossSides => Leaders.Total >= FewestForGroups;

    public bool CanShowOneCultureOrTwo => Leaders.Total >= FewestForCulture;

    /// <summary>People missing before any test could reach .05 at all; 0 if it can.</summary>
    public required int MoreLeadersNeeded { get; init; }

    public static Feasibility Of(SideCounts leaders) => new()
    {
        Leaders = leaders,
        SmallestP = SmallestTwoSidedP(leaders),
        MoreLeadersNeeded = Enumerable.Range(0, 8).First(more => SmallestTwoSidedP(Grown(leaders, more)) <= 0.05),
    };

    // New leaders join the smaller side.
    private static SideCounts Grown(SideCounts leaders, int more)
        => more == 0 ? leaders : Grown(leaders.Business <= leaders.It ? leaders with { Business = leaders.Business + 1 } : leaders with { It = leaders.It + 1 }, more - 1);

    private static double? SmallestTwoSidedP(SideCounts leaders) => leaders is { Business: > 0, It: > 0 } ? Splits(leaders) : null;

    private static double Splits(SideCounts leaders)
    {
        var ways = 1.0;
        for (var i = 1; i <= leaders.It; i++) { ways *= (leaders.Business + i) / (double)i; }
        // With equal sides every split has a mirror image of the same size.
        return (leaders.Business == leaders.It ? 2 : 1) / Math.Round(ways);
    }
}

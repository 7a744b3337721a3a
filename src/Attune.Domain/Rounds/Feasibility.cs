namespace Attune.Domain;

/// <summary>What a group of this size can and cannot show, said before anyone is invited.</summary>
public sealed record Feasibility
{
    private const double Level = 0.05;

    // Above a dozen a quote can no longer be guessed by whoever knows the voices, as a rule of thumb.
    private const int GuessableUpTo = 12;

    // methods.md: groups across the sides and r_wg are not shown under these.
    private const int FewestForGroups = 8;
    private const int FewestForCulture = 4;

    public required SideCounts Leaders { get; init; }

    /// <summary>The smallest two-sided p an exact test of these two sides can reach; 1 if a side is empty.</summary>
    public required double Smallest { get; init; }

    /// <summary>No result of this group can be significant at .05.</summary>
    public bool NoTestReachesFivePercent => Smallest > Level;

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
        Smallest = SmallestP.Of(leaders),
        MoreLeadersNeeded = Enumerable.Range(0, 8).First(more => SmallestP.Of(Grown(leaders, more)) <= Level),
    };

    // New leaders join the smaller side.
    private static SideCounts Grown(SideCounts leaders, int more)
        => more == 0 ? leaders : Grown(leaders.Business <= leaders.It ? leaders with { Business = leaders.Business + 1 } : leaders with { It = leaders.It + 1 }, more - 1);
}

using Attune.Statistics.Resampling;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rounds;

/// <summary>What a group of this size can and cannot show, told before anyone is invited.</summary>
public sealed record Feasibility
{
    private const double Level = 0.05;

    // As a rule of thumb, above a dozen leaders somebody who knows how each of them talks can no longer guess the author of a quote.
    private const int GuessableUpTo = 12;

    // From methods.md: groups across the sides, and r_wg, are not shown for fewer leaders than these.
    private const int FewestForGroups = 8;
    private const int FewestForCulture = 4;

    public required SideCounts Leaders { get; init; }

    /// <summary>The smallest two-sided p an exact test of these two sides can reach; 1 if a side is empty.</summary>
    public required double Smallest { get; init; }

    /// <summary>No result of a group of this size can be significant at .05.</summary>
    public bool NoTestReachesFivePercent => Smallest > Level;

    public bool QuotesAreGuessable => Leaders.Total <= GuessableUpTo;

    /// <summary>The smaller side is one person, so that "by side" would mean "by name".</summary>
    public bool ASideIsOnePerson => Math.Min(Leaders.Business, Leaders.It) == 1;

    public bool CanShowGroupsAcrossSides => Leaders.Total >= FewestForGroups;

    public bool CanShowOneCultureOrTwo => Leaders.Total >= FewestForCulture;

    /// <summary>How many more people are needed before any test could reach .05; 0 if it can already.</summary>
    public required int MoreLeadersNeeded { get; init; }

    public static Feasibility Check(SideCounts leaders) => new()
    {
        Leaders = leaders,
        Smallest = SmallestP.Reachable(leaders),
        MoreLeadersNeeded = Enumerable.Range(0, 8).First(more => SmallestP.Reachable(Grown(leaders, more)) <= Level),
    };

    // Each new leader is assumed to join the smaller side.
    private static SideCounts Grown(SideCounts leaders, int more)
        => more == 0 ? leaders : Grown(leaders.Business <= leaders.It ? leaders with { Business = leaders.Business + 1 } : leaders with { It = leaders.It + 1 }, more - 1);
}

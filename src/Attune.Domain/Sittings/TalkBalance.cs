using Attune.Statistics.Sides;

namespace Attune.Domain.Sittings;

/// <summary>How a sitting's turns to speak are shared between the sides, against how many people each has.</summary>
/// <param name="Turns">How often each side spoke, as the Desk marked it.</param>
/// <param name="Leaders">The number of people of each side.</param>
public sealed record TalkBalance(SideCounts Turns, SideCounts Leaders)
{
    // After fewer turns one more would turn the balance over.
    private const int FewestTurns = 6;

    // So much less than its people would give is noticed in a room: of eight turns in a room of four and four, two.
    private const double Noticed = .2;

    // Of a side of one person, by side would mean by name.
    private const int FewestPeople = 2;

    /// <returns>Null if nothing was marked, or if a side is one person.</returns>
    public static TalkBalance? Weigh(SideCounts turns, SideCounts leaders)
        => turns.Total == 0 || Math.Min(leaders.Business, leaders.It) < FewestPeople ? null : new(turns, leaders);

    /// <summary>The side that was heard less than its number of people would give; null if none was, or after too few turns to tell.</summary>
    public Side? HeardLess => Turns.Total < FewestTurns ? null
        : Short(Side.Business) >= Noticed ? Side.Business
        : Short(Side.It) >= Noticed ? Side.It
        : null;

    /// <summary>The share of a side in the turns, from 0 to 1.</summary>
    public double Share(Side side) => (double)Turns.On(side) / Turns.Total;

    private double Short(Side side) => ((double)Leaders.On(side) / Leaders.Total) - Share(side);
}

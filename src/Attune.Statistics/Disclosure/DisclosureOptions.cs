namespace Attune.Statistics.Disclosure;

/// <summary>The constants by which it is decided what may be shown.</summary>
public sealed record DisclosureOptions
{
    /// <summary>The constants as the product uses them.</summary>
    public static DisclosureOptions Default { get; } = new();

    /// <summary>The fewest people whose answers may be shown together. With four, three who talk to each other know the fourth.</summary>
    public int Fewest { get; init; } = 5;
}

using Attune.Statistics.Sides;

namespace Attune.Analysis.Rounds;

/// <summary>The names that a program gives its two sides.</summary>
/// <param name="Business">The name of the side at the left.</param>
/// <param name="It">The name of the side at the right.</param>
public sealed record SideNames(string Business, string It)
{
    public static SideNames Default { get; } = new("Business", "IT");

    public string For(Side side) => side == Side.Business ? Business : It;
}

namespace Attune.Web.Features.Reveal.Screens;

/// <summary>What the talk moved, in words; the exact test stands in the aside of the Desk, never without its floor.</summary>
internal static class MovementText
{
    public static string Of(PairMovement movement) => (movement.Closer, movement.Apart) switch
    {
        (0, 0) => RevealStrings.Of("Moved_nobody"),
        (0, var apart) => RevealStrings.StartSome("Moved_apart", apart),
        (var closer, 0) => RevealStrings.StartSome("Moved_closer", closer),
        var (closer, apart) => RevealStrings.Of("Moved_both_ways", Strings.StartNumber(closer), Strings.Number(apart)),
    };

    public static string TestOf(PairMovement movement)
        => movement.Closer + movement.Apart == 0
            ? RevealStrings.Of("Moved_stable")
            : RevealStrings.Of("Moved_test", P(movement.Test.P), P(movement.Test.Smallest)) + " " + RevealStrings.Of(movement.IsStable ? "Moved_stable" : "Moved_unstable");

    private static string P(double p) => p.ToString("0.000", CultureInfo.InvariantCulture).TrimStart('0');
}

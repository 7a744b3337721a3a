namespace Attune.Analysis;

/// <summary>Stability of the answers between two rounds (Scheibe, Skutsch and Schofer 1975).</summary>
public static class Scheibe
{
    /// <summary>Below this share of moved answers a round is stable.</summary>
    // Scheibe's 15 %: what two rounds without any talk between them differ by.
    public const double Stable = 0.15;

    /// <summary>
    /// sum |df| / 2N over the options of a question: the share of answers that moved, net. Shares are compared, so a leader who
    /// missed a round does not count as movement.
    /// </summary>
    /// <param name="before">Leaders who chose each option, at least one in all.</param>
    /// <param name="after">The same options in the later round, at least one in all.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="ArgumentException">The options differ, a count is negative, or a round has no answers.</exception>
    public static double Moved(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        if (before.Length != after.Length)
        {
            throw new ArgumentException($"{before.Length} options before, {after.Length} after.", nameof(after));
        }

        var (first, second) = (Shares.Of(before), Shares.Of(after));
        return first.Zip(second, (one, other) => Math.Abs(one - other)).Sum() / 2;
    }
}

namespace Attune.Statistics.Exact;

/// <summary>The stability of a group's answers between two rounds (Scheibe, Skutsch and Schofer 1975).</summary>
public static class Scheibe
{
    /// <summary>The answers are stable if the share that moved is below this value, which lies between 0 and 1.</summary>
    // Scheibe, Skutsch and Schofer found that two rounds differ by about 15 % even if nobody talks in between.
    public const double Stable = 0.15;

    /// <summary>
    /// Computes half the sum, over the options of a question, of the absolute change in the share of answers: the net share of answers that moved.
    /// Because shares are compared, a leader who missed one of the rounds does not count as movement.
    /// </summary>
    /// <param name="before">How many leaders chose each option in the earlier round, at least one in total.</param>
    /// <param name="after">How many leaders chose each of the same options in the later round, at least one in total.</param>
    /// <returns>A share from 0, where nothing moved, to 1, where all answers did.</returns>
    /// <exception cref="ArgumentException">The numbers of options differ, a count is below 0, or a round has no answers.</exception>
    public static double Moved(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        if (before.Length != after.Length)
        {
            throw new ArgumentException($"{before.Length} options before, {after.Length} after.", nameof(after));
        }

        var (first, second) = (Shares.From(before), Shares.From(after));
        return first.Zip(second, (one, other) => Math.Abs(one - other)).Sum() / 2;
    }
}

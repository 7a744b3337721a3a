using MathNet.Numerics;

namespace Attune.Statistics.Exact;

/// <summary>Exact probabilities of the binomial distribution.</summary>
internal static class Binomial
{
    /// <summary>Returns the probability of at least <paramref name="successes"/> successes in <paramref name="trials"/> trials, each with the chance <paramref name="chance"/>.</summary>
    public static double AtLeast(int successes, int trials, double chance)
        => Math.Min(1, Enumerable.Range(successes, trials - successes + 1).Sum(count => Exactly(count, trials, chance)));

    private static double Exactly(int successes, int trials, double chance)
        => Math.Exp(SpecialFunctions.BinomialLn(trials, successes) + (successes * Math.Log(chance)) + ((trials - successes) * Math.Log(1 - chance)));
}

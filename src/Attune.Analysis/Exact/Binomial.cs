using MathNet.Numerics;

namespace Attune.Analysis;

/// <summary>Exact probabilities of counts.</summary>
internal static class Binomial
{
    /// <summary>Probability of at least <paramref name="successes"/> in <paramref name="trials"/> with chance <paramref name="chance"/> each.</summary>
    public static double AtLeast(int successes, int trials, double chance)
        => Math.Min(1, Enumerable.Range(successes, trials - successes + 1).Sum(count => Exactly(count, trials, chance)));

    private static double Exactly(int successes, int trials, double chance)
        => Math.Exp(SpecialFunctions.BinomialLn(trials, successes) + (successes * Math.Log(chance)) + ((trials - successes) * Math.Log(1 - chance)));
}

namespace Attune.Analysis.Asking;

/// <summary>How likely a question was that people have answered, and what came of it.</summary>
/// <param name="Likelihood">Its likelihood before, from 0 to 1.</param>
/// <param name="WasWorthAsking">Whether its sentences belong together, or its word turned out to be two things.</param>
public readonly record struct JudgedLikelihood(double Likelihood, bool WasWorthAsking);

/// <summary>
/// Corrects the likelihood of the questions of a round by those that people have settled: one number is added to the log-odds of all of them
/// (recalibration in the large, Steyerberg 2009, chapter 15.3.3), with a standard normal prior, so that one answer moves little and ten move much.
/// </summary>
public static class AskCalibration
{
    private const int MostSteps = 50;
    private const double Enough = 1e-9;

    /// <summary>The number to add to the log-odds; 0 where nothing was settled.</summary>
    /// <param name="judged">The questions that people have answered.</param>
    public static double Shift(IReadOnlyCollection<JudgedLikelihood> judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var shift = 0.0;
        for (var step = 0; step < MostSteps; step++)
        {
            // Newton's method on the logarithm of the posterior, which is concave and has one maximum.
            double slope = -shift, curve = -1;
            foreach (var (likelihood, wasWorthIt) in judged)
            {
                var expected = Shifted(likelihood, shift);
                slope += (wasWorthIt ? 1 : 0) - expected;
                curve -= expected * (1 - expected);
            }

            shift -= slope / curve;
            if (Math.Abs(slope) < Enough) { break; }
        }

        return judged.Count == 0 ? 0 : shift;
    }

    /// <summary>The likelihood after the shift, from 0 to 1.</summary>
    /// <param name="likelihood">The likelihood before, from 0 to 1.</param>
    /// <param name="shift">The number to add to its log-odds.</param>
    public static double Shifted(double likelihood, double shift)
    {
        var odds = Math.Clamp(likelihood, 1e-6, 1 - 1e-6);
        return 1 / (1 + Math.Exp(-(Math.Log(odds / (1 - odds)) + shift)));
    }
}

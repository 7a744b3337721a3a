using Attune.Analysis.Matters;
using Attune.Analysis.Positions;

namespace Attune.Analysis.Asking;

/// <summary>
/// How likely it is that two sentences a side are worth asking about: a logistic regression (seven features, ridge) on whether such a quadruple of the
/// planted programs held a planted truth. While it was fitted, on four programs and read on the fifth, each in turn, 75 % of the questions shown hit one and 24
/// or 25 of 25 hidden agreements were asked. What carries it: sentences with company, that is near to several others, with enough words to say something.
/// </summary>
internal sealed class AskLikelihood
{
    // The weights of the regression in the units of the features, and its intercept.
    private const double Intercept = -6.3;
    private const double Across = .8;
    private const double OneWord = 2.35;
    private const double SharedHere = 3.25;
    private const double WordsHere = .24;
    private const double WordsThere = .36;
    private const double CompanyHere = 1.75;
    private const double CompanyThere = .39;

    private const int EnoughWords = 6;
    // The company of a point are its nearest ones: five in a room of leaders, and as large a part of the points in a crowd.
    private const int FewestCompany = 5;
    private const int PartOfCompany = 6;

    private readonly MatterSpace _space;
    private readonly IReadOnlyList<Position> _positions;
    private readonly double[] _company;

    /// <param name="space">The points of the question.</param>
    /// <param name="positions">The position of each point, at its place.</param>
    /// <param name="live">The points that may be asked about.</param>
    public AskLikelihood(MatterSpace space, IReadOnlyList<Position> positions, IReadOnlyList<int> live)
    {
        (_space, _positions, _company) = (space, positions, new double[space.Points.Count]);
        var company = Math.Max(FewestCompany, live.Count / PartOfCompany);
        foreach (var point in live)
        {
            var near = live.Where(other => space.Points[other].Speaker != space.Points[point].Speaker).Select(other => space[point, other]).OrderDescending().Take(company).ToArray();
            _company[point] = near.Length == 0 ? 0 : near.Average();
        }
    }

    /// <summary>The likelihood from 0 to 1.</summary>
    public double Estimate(int[] here, int[] there)
    {
        var score = Intercept
            + (Across * _space.Mean(here, there))
            + (OneWord * (SharesAWord(here, there) ? 1 : 0))
            + (SharedHere * Shared(here))
            + (WordsHere * here.Min(Words))
            + (WordsThere * there.Min(Words))
            + (CompanyHere * here.Average(point => _company[point]))
            + (CompanyThere * there.Average(point => _company[point]));
        return 1 / (1 + Math.Exp(-score));
    }

    private int Words(int point) => Math.Min(EnoughWords, _positions[point].Stems.Count);

    private bool SharesAWord(int[] here, int[] there) => _positions[here[0]].Stems.Any(stem => here.Concat(there).All(point => _positions[point].Stems.Contains(stem)));

    private double Shared(int[] here) => here.Length < 2 ? 0 : ContentStems.Share(_positions[here[0]].Stems, _positions[here[^1]].Stems);
}

using Attune.Analysis.Perception;
using Attune.Statistics.Tests;
using CsCheck;

namespace Attune.Analysis.Tests.Perception;

public class CoorientationTests
{
    private static readonly Gen<double[]> Ratings = Gen.Int[1, 5].Select(rating => (double)rating).Array[1, 4];

    // McLeod and Chaffee 1973.
    [Fact]
    public void Gaps_and_errors_of_three_and_three_are_the_known_ones()
    {
        var entry = KnownAnswers.At("coorientation");
        var coorientation = Coorientation.Between(
            entry.GetProperty("B_self").Numbers(), entry.GetProperty("B_meta").Numbers(),
            entry.GetProperty("I_self").Numbers(), entry.GetProperty("I_meta").Numbers());
        coorientation.Gap.ShouldBeKnown(entry.GetProperty("gap"));
        coorientation.BusinessPerceived.ShouldBeKnown(entry.GetProperty("B_perceived"));
        coorientation.ItPerceived.ShouldBeKnown(entry.GetProperty("I_perceived"));
        coorientation.BusinessError.ShouldBeKnown(entry.GetProperty("B_error"));
        coorientation.ItError.ShouldBeKnown(entry.GetProperty("I_error"));
    }

    [Fact]
    public void Swapping_the_sides_mirrors_gap_beliefs_and_errors()
        => Gen.Select(Ratings, Ratings, Ratings, Ratings).Sample((bSelf, bMeta, iSelf, iMeta) =>
        {
            var one = Coorientation.Between(bSelf, bMeta, iSelf, iMeta);
            Coorientation.Between(iSelf, iMeta, bSelf, bMeta).ShouldBe(new Coorientation(
                -one.Gap, one.ItPerceived, one.BusinessPerceived, one.ItError, one.BusinessError));
            (one.BusinessPerceived + one.BusinessError).ShouldBe(one.Gap, 1e-9);
        });

    [Fact]
    public void Without_a_forecast_there_is_nothing_to_compare()
        => Should.Throw<ArgumentException>(() => Coorientation.Between([1], [], [1], [1]));
}

using CsCheck;

namespace Attune.Analysis.Tests;

public class CoorientationTests
{
    private static readonly Gen<double[]> Ratings = Gen.Int[1, 5].Select(rating => (double)rating).Array[1, 4];

    // McLeod and Chaffee 1973.
    [Fact]
    public void Gaps_and_errors_of_three_and_three_are_the_known_ones()
    {
        var entry = KnownAnswers.At("coorientation");
        var coorientation = Coorientation.Of(
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
            var one = Coorientation.Of(bSelf, bMeta, iSelf, iMeta);
            Coorientation.Of(iSelf, iMeta, bSelf, bMeta).ShouldBe(new Coorientation(
                -one.Gap, one.ItPerceived, one.BusinessPerceived, one.ItError, one.BusinessError));
            (one.BusinessPerceived + one.BusinessError).ShouldBe(one.Gap, 1e-9);
        });

    [Fact]
    public void Without_a_forecast_there_is_nothing_to_compare()
        => Should.Throw<ArgumentException>(() => Coorientation.Of([1], [], [1], [1]));

    // Scheff 1967.
    [Theory]
    [InlineData(true, true, ScheffState.MonolithicConsensus)]
    [InlineData(false, false, ScheffState.Dissensus)]
    [InlineData(false, true, ScheffState.FalseConsensus)]
    [InlineData(true, false, ScheffState.PluralisticIgnorance)]
    public void What_is_and_what_is_believed_make_Scheffs_four_states(bool agree, bool believeAgree, ScheffState state)
        => Scheff.Of(agree, believeAgree).ShouldBe(state);

    [Fact]
    public void A_side_that_takes_the_other_for_its_like_lives_in_false_consensus()
    {
        var coorientation = new Coorientation(Gap: 2.3, BusinessPerceived: 0.3, ItPerceived: -2, BusinessError: 2, ItError: -0.3);
        Scheff.Of(coorientation, Side.Business, agreeWithin: 0.5).ShouldBe(ScheffState.FalseConsensus);
        Scheff.Of(coorientation, Side.It, agreeWithin: 0.5).ShouldBe(ScheffState.Dissensus);
    }

    // Brier 1950.
    [Fact]
    public void Three_forecasts_have_the_known_Brier_score()
        => Brier.Score(KnownAnswers.At("brier", "p").Numbers(), [.. KnownAnswers.At("brier", "o").Counts().Select(o => o == 1)])
            .ShouldBeKnown(KnownAnswers.At("brier", "v"));

    [Fact]
    public void Certain_forecasts_score_the_ends_and_no_forecast_none()
    {
        Brier.Score([1, 0], [true, false]).ShouldBe(0);
        Brier.Score([1, 0], [false, true]).ShouldBe(1);
        Should.Throw<ArgumentException>(() => Brier.Score([], []));
        Should.Throw<ArgumentException>(() => Brier.Score([1.1], [true]));
        Should.Throw<ArgumentException>(() => Brier.Score([0.5], [true, false]));
    }
}

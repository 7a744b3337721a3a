using Attune.Statistics.Agreement;

namespace Attune.Statistics.Tests.Agreement;

public class BrierTests
{
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

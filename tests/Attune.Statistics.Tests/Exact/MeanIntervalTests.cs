using Attune.Statistics.Exact;

namespace Attune.Statistics.Tests.Exact;

public class MeanIntervalTests
{
    [Fact]
    public void The_mean_has_the_interval_of_R()
    {
        // t.test(c(1, 2, 3, 4, 5)): 3, 1.036757 to 4.963243.
        var mean = MeanInterval.Student([1, 2, 3, 4, 5])!.Value;
        mean.Value.ShouldBe(3);
        mean.Low.ShouldBe(1.036757, 1e-6);
        mean.High.ShouldBe(4.963243, 1e-6);
    }

    [Fact]
    public void The_difference_of_means_has_the_interval_of_Welch()
    {
        var difference = MeanInterval.Welch([4, 5, 6, 8, 7], [1, 2, 3, 5, 4])!.Value;
        difference.Value.ShouldBe(3);
        // Equal sizes and variances: 8 degrees of freedom, t = 2.306004, times sqrt(2.5 / 5 + 2.5 / 5) = 1.
        difference.Low.ShouldBe(3 - 2.306004, 1e-5);
        difference.High.ShouldBe(3 + 2.306004, 1e-5);
    }

    [Fact]
    public void One_team_has_no_interval()
    {
        MeanInterval.Student([1]).ShouldBeNull();
        MeanInterval.Welch([1], [1, 2]).ShouldBeNull();
    }
}

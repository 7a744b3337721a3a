using Attune.Analysis.Asking;
using CsCheck;

namespace Attune.Analysis.Tests.Asking;

/// <summary>How what people settled corrects the likelihood of what is still to be asked.</summary>
public sealed class AskCalibrationTests
{
    private static readonly Gen<JudgedLikelihood[]> Settled = Gen.Select(Gen.Double[.05, .95], Gen.Bool, (likelihood, worth) => new JudgedLikelihood(likelihood, worth)).Array[0, 12];

    [Fact]
    public void Nothing_settled_changes_nothing()
    {
        AskCalibration.Shift([]).ShouldBe(0);
        AskCalibration.Shifted(.37, 0).ShouldBe(.37, 1e-12);
    }

    /// <summary>The root of shift = n * right - sum of expected, found by bisection to six digits.</summary>
    [Theory]
    [InlineData(1, 0, .401058)]
    [InlineData(0, 1, -.401058)]
    [InlineData(1, 1, 0)]
    [InlineData(3, 0, .879712)]
    public void Known_answers_of_even_odds(int right, int wrong, double shift)
    {
        JudgedLikelihood[] settled = [.. Enumerable.Repeat(new JudgedLikelihood(.5, true), right), .. Enumerable.Repeat(new JudgedLikelihood(.5, false), wrong)];
        var found = AskCalibration.Shift(settled);
        found.ShouldBe(right - ((right + wrong) * AskCalibration.Shifted(.5, found)), 1e-9, "the maximum of the posterior");
        found.ShouldBe(shift, 1e-6);
    }

    [Fact]
    public void One_more_that_belonged_together_never_lowers_the_shift_and_one_that_did_not_never_raises_it()
        => Gen.Select(Settled, Gen.Double[.05, .95]).Sample((settled, likelihood) =>
        {
            var shift = AskCalibration.Shift(settled);
            AskCalibration.Shift([.. settled, new(likelihood, true)]).ShouldBeGreaterThan(shift);
            AskCalibration.Shift([.. settled, new(likelihood, false)]).ShouldBeLessThan(shift);
        });

    [Fact]
    public void The_order_of_questions_stays_and_likelihoods_stay_between_0_and_1()
        => Gen.Select(Settled, Gen.Double[0, 1], Gen.Double[0, 1]).Sample((settled, one, other) =>
        {
            var shift = AskCalibration.Shift(settled);
            var (here, there) = (AskCalibration.Shifted(one, shift), AskCalibration.Shifted(other, shift));
            here.ShouldBeInRange(0, 1);
            (here <= there).ShouldBe(one <= other || here == there);
        });

    [Fact]
    public void One_answer_moves_little_and_ten_move_much()
    {
        AskCalibration.Shifted(.5, AskCalibration.Shift([new(.5, true)])).ShouldBeInRange(.55, .65);
        AskCalibration.Shifted(.5, AskCalibration.Shift([.. Enumerable.Repeat(new JudgedLikelihood(.5, true), 10)])).ShouldBeGreaterThan(.8);
    }
}

using Attune.Domain.Agreements;
using Attune.Domain.Tracking;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests.Tracking;

public sealed class BenefitActualTests
{
    private static readonly Quarter Quarter = new(2027, 4);
    private static readonly DateOnly Today = new(2027, 12, 20);
    private static readonly DateOnly After = new(2028, 1, 15);

    [Fact]
    public void A_correction_says_why_supersedes_the_former_figure_and_leaves_it_to_be_seen()
    {
        var benefit = new TrackedBenefit().Confirmed(Quarter, 9);
        var second = benefit.Enter(Quarter, 11, "The figure of December was missing.");
        var quarter = benefit.On(After).Quarters.Single(candidate => candidate.Actual is not null);
        (quarter.Actual, quarter.State, quarter.Corrected.Single().Value).ShouldBe((second, QuarterState.Entered, 9));
        (second.Number, second.Why, second.IsCorrection).ShouldBe((2, "The figure of December was missing.", true));
    }

    [Fact]
    public void A_confirmed_figure_that_is_corrected_has_to_be_confirmed_again()
    {
        var benefit = new TrackedBenefit().Confirmed(Quarter, 6);
        benefit.On(After).Met.ShouldBeTrue();
        var second = benefit.Enter(Quarter, 7, "Rounded the wrong way.");
        benefit.On(After).Met.ShouldBeFalse();
        benefit.Say(second, TrackedBenefit.Omar).On(After).Met.ShouldBeTrue();
    }

    [Fact]
    public void One_no_with_a_reason_is_enough_to_dispute_a_figure_whatever_others_say()
    {
        var benefit = new TrackedBenefit();
        var figure = benefit.Enter(Quarter, 6);
        benefit.Say(figure, TrackedBenefit.Omar).Say(figure, TrackedBenefit.Person("Priya", Side.It), confirms: false);
        benefit.On(After).Quarters[^2].State.ShouldBe(QuarterState.Disputed);
        new ActualVerdict(figure, TrackedBenefit.Omar).Say(false, "  ", Today.ToDateTime(default)).ShouldBe(VerdictProblem.NoReason);
    }

    [Fact]
    public void The_other_side_confirms_and_never_the_owner_or_somebody_who_has_left()
    {
        var figure = new TrackedBenefit().Enter(Quarter, 6);
        ActualVerdict.MaySay(figure, TrackedBenefit.Omar).ShouldBeTrue();
        ActualVerdict.MaySay(figure, TrackedBenefit.Lena).ShouldBeFalse();
        ActualVerdict.MaySay(figure, TrackedBenefit.Ingrid).ShouldBeFalse();
        var gone = TrackedBenefit.Person("Gone", Side.It);
        gone.Leave(3);
        ActualVerdict.MaySay(figure, gone).ShouldBeFalse();
    }

    [Fact]
    public void What_an_owner_of_neither_side_says_is_confirmed_by_one_of_each()
    {
        var benefit = new TrackedBenefit(owner: Accountable.Named("Jonas Weber"));
        var figure = benefit.Enter(Quarter, 6);
        (figure.InWordsOf, figure.Facilitator, figure.EnteredBy).ShouldBe(("Jonas Weber", "Ruth Okafor", null));
        benefit.Say(figure, TrackedBenefit.Omar).On(After).Met.ShouldBeFalse();
        benefit.Say(figure, TrackedBenefit.Lena).On(After).Met.ShouldBeTrue();
    }

    [Fact]
    public void An_owner_with_a_seat_says_the_first_word_there_and_the_desk_may_correct_a_slip()
    {
        var benefit = new TrackedBenefit().Benefit;
        ActualAuthor.AtSeat(benefit, TrackedBenefit.Ingrid).ShouldNotBeNull();
        ActualAuthor.AtSeat(benefit, TrackedBenefit.Omar).ShouldBeNull();
        ActualAuthor.AtDesk(benefit, TrackedBenefit.Ingrid, "Ruth", corrects: false).ShouldBeNull();
        ActualAuthor.AtDesk(benefit, TrackedBenefit.Ingrid, "Ruth", corrects: true)!.OwnerSide.ShouldBe(Side.Business);
    }

    [Theory]
    [InlineData("2027-Q4", 6.0, "", null)]
    [InlineData("2028-Q1", 6.0, "", ActualProblem.NotYet)]
    [InlineData(null, 6.0, "", ActualProblem.NoQuarter)]
    [InlineData("2027-Q4", null, "", ActualProblem.NoValue)]
    [InlineData("2027-Q3", 9.0, "because", ActualProblem.NothingChanges)]
    [InlineData("2027-Q3", 8.0, " ", ActualProblem.NoWhy)]
    [InlineData("2027-Q3", 8.0, "because", null)]
    public void A_figure_is_of_a_quarter_that_has_begun_and_a_correction_changes_something_and_says_why(string? quarter, double? value, string why, ActualProblem? expected)
    {
        var benefit = new TrackedBenefit();
        var stands = benefit.Enter(new(2027, 3), 9);
        var of = Quarter.Parse(quarter);
        new ActualEntry(of, (decimal?)value, "", why).Problem(benefit.Benefit, of == stands.Quarter ? stands : null, Today).ShouldBe(expected);
    }

    [Fact]
    public void Without_a_measure_there_is_nothing_to_enter()
        => new ActualEntry(Quarter, 6, "", "").Problem(new TrackedBenefit(measure: "").Benefit, null, Today).ShouldBe(ActualProblem.NoMeasure);

    [Fact]
    public void Erasing_the_owner_takes_the_words_and_the_name_and_leaves_the_number()
    {
        var figure = new TrackedBenefit().Enter(Quarter, 6);
        figure.ForgetAuthor();
        (figure.EnteredBy, figure.Note, figure.Value, figure.OwnerSide).ShouldBe((null, "", 6, Side.Business));
    }
}

using Attune.Domain.Agreements;
using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Domain.Tracking;
using CsCheck;

namespace Attune.Domain.Tests.Tracking;

public sealed class BenefitTrackTests
{
    private static readonly Quarter First = new(2027, 1);
    private static readonly Quarter Second = new(2027, 2);
    private static readonly Quarter Third = new(2027, 3);
    private static readonly DateOnly After = new(2028, 1, 15);

    [Fact]
    public void A_figure_is_asked_for_when_its_quarter_is_over_and_not_before()
    {
        var benefit = new TrackedBenefit();
        benefit.On(new(2027, 3, 31)).IsAwaited.ShouldBeFalse();
        benefit.On(new(2027, 4, 1)).Awaited.ShouldBe([First]);
        benefit.On(new(2027, 7, 1)).Awaited.ShouldBe([First, Second]);
        benefit.Enter(First, 12);
        benefit.On(new(2027, 7, 1)).Awaited.ShouldBe([Second]);
    }

    [Fact]
    public void Before_go_live_nobody_is_asked_what_the_system_has_brought()
    {
        var goLive = new DateOnly(2027, 5, 4);
        new TrackedBenefit().On(new(2027, 4, 1), goLive).IsAwaited.ShouldBeFalse();
        new TrackedBenefit().On(new(2027, 7, 1), goLive).Awaited.ShouldBe([Second]);
        // A benefit that is promised for a time before go-live is asked for in that quarter at least.
        new TrackedBenefit(by: First).On(new(2027, 4, 1), goLive).Awaited.ShouldBe([First]);
    }

    [Fact]
    public void A_quarter_that_was_left_out_is_not_asked_for_once_a_later_one_is_there()
    {
        var benefit = new TrackedBenefit();
        benefit.Enter(Second, 12);
        var track = benefit.On(new(2027, 10, 1));
        track.Quarters.Select(quarter => quarter.State).ShouldBe([QuarterState.Skipped, QuarterState.Entered, QuarterState.Awaited, QuarterState.Ahead]);
        track.Awaited.ShouldBe([Third]);
    }

    [Fact]
    public void Nothing_is_asked_of_a_wish_nor_of_a_benefit_without_a_quarter()
    {
        new TrackedBenefit(measure: "").On(After).ShouldSatisfyAllConditions(track => track.IsAwaited.ShouldBeFalse(), track => track.Standing.ShouldBe(BenefitStanding.Wish), track => track.IsOverdue.ShouldBeFalse());
        new TrackedBenefit(from: null).On(After).Standing.ShouldBe(BenefitStanding.CannotTell);
    }

    [Fact]
    public void Only_a_confirmed_figure_meets_the_target_and_until_then_the_benefit_is_overdue()
    {
        var benefit = new TrackedBenefit();
        benefit.On(new(2027, 12, 31)).Standing.ShouldBe(BenefitStanding.NotYet);
        (benefit.On(After).Standing, benefit.On(After).IsOverdue).ShouldBe((BenefitStanding.Unshown, true));
        var figure = benefit.Enter(TrackedBenefit.Promised, 7);
        benefit.On(After).Standing.ShouldBe(BenefitStanding.Unshown);
        benefit.Say(figure, TrackedBenefit.Omar);
        (benefit.On(After).Met, benefit.On(After).IsOverdue, benefit.On(After).IsAwaited).ShouldBe((true, false, false));
    }

    [Fact]
    public void A_figure_that_falls_short_in_its_quarter_is_a_benefit_missed()
    {
        var track = new TrackedBenefit().Confirmed(Third, 11).Confirmed(TrackedBenefit.Promised, 9).On(After);
        (track.Missed, track.IsOverdue, track.Confirmed!.Actual!.Value).ShouldBe((true, true, 9));
        // An earlier figure says nothing of the quarter that was promised.
        new TrackedBenefit().Confirmed(Third, 9).On(After).Standing.ShouldBe(BenefitStanding.Unshown);
    }

    [Fact]
    public void What_was_reached_and_lost_again_is_said_and_not_hidden_behind_the_good_quarter()
    {
        var benefit = new TrackedBenefit().Confirmed(TrackedBenefit.Promised, 6).Confirmed(new(2028, 1), 10);
        (benefit.On(new(2028, 4, 2)).Standing, benefit.On(new(2028, 4, 2)).IsOverdue).ShouldBe((BenefitStanding.FellBack, true));
        benefit.Confirmed(new(2028, 2), 7).On(new(2028, 7, 2)).Standing.ShouldBe(BenefitStanding.Met);
    }

    [Theory]
    [InlineData(14, 7, 7, true)]
    [InlineData(14, 7, 7.1, false)]
    [InlineData(14, 7, 3, true)]
    [InlineData(2, 8, 8, true)]
    [InlineData(2, 8, 7.9, false)]
    [InlineData(2, 8, 11, true)]
    [InlineData(-4, 0, 0.5, true)]
    public void Whether_more_or_less_is_better_follows_from_baseline_and_target(double from, double to, double value, bool meets)
        => BenefitTrack.Meets(new TrackedBenefit((decimal)from, (decimal)to).Benefit, (decimal)value).ShouldBe(meets);

    [Fact]
    public void The_order_in_which_figures_are_read_never_matters()
        => Gen.Int[0, 19].Select(Gen.Int[1, 20]).List[0, 12].Sample(figures =>
        {
            var benefit = new TrackedBenefit();
            foreach (var (at, value) in figures)
            {
                var quarter = First.Plus(at % 8);
                if (benefit.Actuals.Any(actual => actual.Quarter == quarter)) { continue; }
                if (at % 2 == 0) { benefit.Confirmed(quarter, value); }
                else { benefit.Enter(quarter, value); }
            }

            var (one, other) = (benefit.On(After), benefit.On(After, actuals: benefit.Actuals.Reverse()));
            other.Standing.ShouldBe(one.Standing);
            other.Quarters.Select(quarter => (quarter.Quarter, quarter.State, quarter.Actual?.Value)).ShouldBe(one.Quarters.Select(quarter => (quarter.Quarter, quarter.State, quarter.Actual?.Value)));
        });

    [Fact]
    public void Swapping_baseline_and_target_around_a_value_turns_reached_into_not_reached()
        => Gen.Int[1, 50].Select(Gen.Int[51, 99], Gen.Int[1, 99]).Sample(drawn =>
        {
            var (low, high, value) = drawn;
            var (falls, rises) = (new TrackedBenefit(high, low).Benefit, new TrackedBenefit(low, high).Benefit);
            BenefitTrack.Meets(falls, value).ShouldBe(value <= low);
            BenefitTrack.Meets(rises, value).ShouldBe(value >= high);
            (BenefitTrack.Meets(falls, value) == true && BenefitTrack.Meets(rises, value) == true).ShouldBeFalse();
        });

    [Fact]
    public void A_benefit_is_never_met_by_figures_of_which_none_was_confirmed()
        => Gen.Int[0, 7].Select(Gen.Int[1, 20]).List[0, 8].Sample(figures =>
        {
            var benefit = new TrackedBenefit();
            foreach (var (at, value) in figures)
            {
                if (benefit.Actuals.LastOrDefault(actual => actual.Quarter == First.Plus(at))?.Value != value) { benefit.Enter(First.Plus(at), value, "Counted again."); }
            }

            benefit.On(After).Standing.ShouldBe(BenefitStanding.Unshown);
        }, iter: 200);

    [Fact]
    public void A_figure_is_asked_of_its_owner_and_then_of_the_other_side()
    {
        var benefit = new TrackedBenefit();
        Leader[] leaders = [TrackedBenefit.Ingrid, TrackedBenefit.Omar, TrackedBenefit.Lena];
        // Two quarters are over without a figure.
        Asks(new(2027, 8, 1)).ShouldBe([new(2, 0), new(0, 2), new(0, 0)]);
        var entered = benefit.Enter(new(2027, 1), 12);
        benefit.Enter(new(2027, 2), 11);
        Asks(new(2027, 8, 1)).ShouldBe([new(0, 0), new(0, 2), new(0, 0)]);
        benefit.Say(entered, TrackedBenefit.Omar);
        Asks(new(2027, 8, 1)).ShouldBe([new(0, 0), new(0, 1), new(0, 0)]);

        FigureAsks[] Asks(DateOnly today) => [.. leaders.Select(leader => FigureCount.Of(leader, [benefit.On(today)], leaders))];
    }
}

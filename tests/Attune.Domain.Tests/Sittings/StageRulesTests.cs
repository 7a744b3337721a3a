using Attune.Analysis.Fits;
using Attune.Analysis.Ownership;
using Attune.Analysis.Rounds;
using Attune.Domain.Rooms;
using Attune.Domain.Sittings;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests.Sittings;

/// <summary>The run of show proposes the pictures of closed answers and of the strategy where they have something to say; else they wait, set aside.</summary>
public sealed class StageRulesTests
{
    private static readonly RoomQuote Quote = new("key", Side.Business, QuoteState.Private, null);

    [Fact]
    public void What_was_not_asked_has_no_step()
        => StepsOf(Rooms.Reading()).Select(step => step.Stage).ShouldBe([SittingStage.CommonGround, SittingStage.Cloud]);

    [Fact]
    public void Aims_come_before_success_fit_and_owners_and_the_parts_after_them()
        => StepsOf(Rooms.Reading() with
        {
            Strategy = Aims(AimState.Nobody),
            Success = [Success(4, 0, 0, 4)],
            Fit = [Area(FitState.Apart)],
            Roles = [Role(OwnershipState.Orphan)],
            Ownership = [new("Data", Stage.Deploy, OwnershipState.Orphan, null, [], 0)],
        }).Select(step => (step.Stage, step.Minutes > 0, step.SetAside)).ShouldBe(
            [(SittingStage.CommonGround, true, false), (SittingStage.Cloud, true, false), (SittingStage.Strategy, true, false), (SittingStage.Success, true, false), (SittingStage.Fit, true, false), (SittingStage.Ownership, true, false), (SittingStage.AfterGoLive, true, false)]);

    [Fact]
    public void What_moved_over_the_rounds_comes_after_all_that_it_compares_and_in_a_first_round_not_at_all()
    {
        var reading = Rooms.Reading() with { Success = [Success(4, 0, 0, 4)], Fit = [Area(FitState.Apart)], Roles = [Role(OwnershipState.Orphan)], HasOwnForecast = true, FollowsAnother = true };
        StepsOf(reading)[^2..].Select(step => (step.Stage, step.SetAside)).ShouldBe([(SittingStage.Perception, false), (SittingStage.OverTime, false)]);
        StepsOf(reading with { FollowsAnother = false }).ShouldNotContain(step => step.Stage == SittingStage.OverTime);
    }

    [Theory]
    [InlineData(AimState.Nobody, true)]
    [InlineData(AimState.Few, true)]
    [InlineData(AimState.OnlyBusiness, true)]
    [InlineData(AimState.OnlyIt, true)]
    [InlineData(AimState.Both, false)]
    [InlineData(AimState.CannotTell, false)]
    public void An_aim_that_not_both_sides_speak_of_is_worth_the_rooms_time(AimState state, bool proposed)
        => IsProposed(SittingStage.Strategy, Rooms.Reading() with { Strategy = Aims(AimState.Both, state) }).ShouldBe(proposed);

    [Theory]
    [InlineData(4, 0, 0, 4, true)]
    [InlineData(4, 0, 4, 0, false)]
    [InlineData(2, 2, 0, 4, false)]
    [InlineData(4, 0, 0, 2, false)]
    public void Success_is_worth_it_where_the_sides_look_at_other_times(int businessEarly, int businessLate, int itEarly, int itLate, bool proposed)
        => IsProposed(SittingStage.Success, Rooms.Reading() with { Success = [Success(businessEarly, businessLate, itEarly, itLate)] }).ShouldBe(proposed);

    [Fact]
    public void Success_is_worth_it_where_something_is_left_out_or_one_side_alone_measures()
    {
        var alike = Success(4, 0, 4, 0);
        IsProposed(SittingStage.Success, Rooms.Reading() with { Success = [alike with { LeavesOut = [new(Side.It, 3, 4, 2)] }] }).ShouldBeTrue();
        IsProposed(SittingStage.Success, Rooms.Reading() with { Success = [alike with { Business = [Quote] }] }).ShouldBeTrue();
        IsProposed(SittingStage.Success, Rooms.Reading() with { Success = [alike with { Business = [Quote], It = [Quote] }] }).ShouldBeFalse();
    }

    [Theory]
    [InlineData(FitState.Apart, true)]
    [InlineData(FitState.SameEnd, false)]
    [InlineData(FitState.Unclear, false)]
    [InlineData(FitState.CannotTell, false)]
    public void An_area_is_worth_it_where_the_sides_stand_at_opposite_ends(FitState state, bool proposed)
        => IsProposed(SittingStage.Fit, Rooms.Reading() with { Fit = [Area(FitState.SameEnd), Area(state)] }).ShouldBe(proposed);

    [Theory]
    [InlineData(OwnershipState.Orphan, true)]
    [InlineData(OwnershipState.HandOff, true)]
    [InlineData(OwnershipState.Collision, true)]
    [InlineData(OwnershipState.Agreed, false)]
    [InlineData(OwnershipState.Unclear, false)]
    [InlineData(OwnershipState.CannotTell, false)]
    public void A_part_is_worth_it_where_nobody_or_both_carry_it(OwnershipState state, bool proposed)
        => IsProposed(SittingStage.AfterGoLive, Rooms.Reading() with { Roles = [Role(state)] }).ShouldBe(proposed);

    [Fact]
    public void A_part_is_worth_it_where_one_side_alone_names_somebody()
        => IsProposed(SittingStage.AfterGoLive, Rooms.Reading() with { Roles = [Role(OwnershipState.Unclear) with { OnlyIt = [Owner.Vendor] }] }).ShouldBeTrue();

    [Fact]
    public void What_the_facilitator_took_back_stays_in_the_run()
    {
        var reading = Rooms.Reading() with { Fit = [Area(FitState.SameEnd)] };
        var before = StepsOf(reading).Select(step => step with { SetAside = false }).ToImmutableArray();
        RunOfShow.Plan(reading, [], before).ShouldAllBe(step => !step.SetAside);
    }

    [Fact]
    public void Counts_of_a_side_of_two_are_shown_together_only_and_of_two_people_in_all_not_at_all()
    {
        var shown = RoomCounts.Protect([new(2, 0), new(1, 3)]);
        (shown.ShowsSides, shown.Said, shown.MostOf(Side.Business), shown.MostOf(Side.It)).ShouldBe((true, new SideCounts(3, 3), 0, 1));
        var small = RoomCounts.Protect([new(2, 0), new(0, 3)]);
        (small.ShowsSides, small.ShowsAny, small.MostOf(Side.It)).ShouldBe((false, true, null));
        small.Together.ShouldBe([2, 3]);
        RoomCounts.Protect([new(1, 0), new(0, 1)]).ShowsAny.ShouldBeFalse();
        RoomCounts.Protect([]).ShowsAny.ShouldBeFalse();
    }

    [Fact]
    public void Half_of_a_side_is_not_most_of_it()
        => RoomCounts.Protect([new(2, 4), new(2, 0)]).MostOf(Side.Business).ShouldBeNull();

    private static bool IsProposed(SittingStage stage, ShownReading reading) => !StepsOf(reading).Single(step => step.Stage == stage).SetAside;

    private static RunStep[] StepsOf(ShownReading reading) => [.. RunOfShow.Plan(reading, [], [])];

    private static RoomStrategy Aims(params AimState[] states) => new([.. states.Select(state => new RoomAim("an aim", state, null, null, [], [], []))], RoomCounts.Protect([]), new(4, 4));

    // So many of each side at go-live and a year after.
    private static RoomSuccess Success(int businessEarly, int businessLate, int itEarly, int itLate)
        => new("success", "How will you know?", RoomCounts.Protect([new(businessEarly, itEarly), default, new(businessLate, itLate), default]), [], [], [], [], []);

    private static RoomFit Area(FitState state) => new("fit", "Standard?", "Finance", state, RoomCounts.Protect([]));

    private static RoomRole Role(OwnershipState state) => new("after", "After go-live?", "Who carries the change?", state, null, RoomCounts.Protect([]), [], []);
}

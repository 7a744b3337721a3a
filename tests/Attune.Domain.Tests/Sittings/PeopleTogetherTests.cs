using Attune.Domain.Judging;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Domain.Tests.Sittings;

public sealed class PeopleTogetherTests
{
    [Fact]
    public void Groups_of_which_each_two_may_stand_side_by_side_can_still_leave_one_person()
    {
        // The second and third less the fourth and first are twice person 4.
        IReadOnlySet<int>[] groups = [Of(1, 2, 3), Of(1, 2, 3, 4, 5), Of(1, 2, 3, 4, 6), Of(1, 2, 3, 5, 6)];
        PeopleTogether.HidesEachOf(groups[..3]).ShouldBeTrue();
        PeopleTogether.HidesEachOf(groups).ShouldBeFalse();
    }

    [Fact]
    public void It_refuses_whatever_two_rounds_refuse_and_more()
        => Gen.Select(Gen.Bool.Array[8], Gen.Bool.Array[8]).Sample((first, second) =>
        {
            var (before, now) = (Answered(first), Answered(second));
            if (before.Count(one => one.Side == Side.Business) < 2 || now.Count(one => one.Side == Side.Business) < 2 || before.Count(one => one.Side == Side.It) < 2 || now.Count(one => one.Side == Side.It) < 2) { return; }
            if (!SmallCells.MayCompare(before, now)) { PeopleTogether.HidesEach([before, now]).ShouldBeFalse(); }
        });

    [Fact]
    public void A_run_begins_anew_where_the_next_group_may_not_stand_with_those_before()
    {
        PeopleTogether.LastRun(5, (first, last) => last - first < 2).ShouldBe(4);
        PeopleTogether.LastRun(4, (_, _) => true).ShouldBe(0);
        PeopleTogether.LastRun(0, (_, _) => true).ShouldBe(0);
    }

    private static HashSet<(int Person, Side Side)> Answered(bool[] did) => [.. did.Index().Where(one => one.Item).Select(one => (one.Index, one.Index < 4 ? Side.Business : Side.It))];

    private static HashSet<int> Of(params int[] people) => [.. people];
}

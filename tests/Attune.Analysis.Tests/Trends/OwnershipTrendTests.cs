using Attune.Analysis.Ownership;
using Attune.Analysis.Rounds;
using Attune.Analysis.Trends;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Tests.Trends;

public class OwnershipTrendTests
{
    [Fact]
    public void A_round_counts_its_jobs_as_the_reading_does()
    {
        var point = OwnershipTrend.Read(Room([Owner.It, Owner.Business, Owner.Nobody], [Owner.It, Owner.It, Owner.Nobody]), 3);
        point.States.ShouldBe([OwnershipState.Agreed, OwnershipState.Collision, OwnershipState.Orphan]);
        point.Counts.ShouldBe(new OwnershipCounts(Nobodys: 1, Twice: 1, Agreed: 1));
        (point.Agreed!.Value.Value, point.Nobodys!.Value.Value).ShouldBe((1, 1));
        // Of three jobs all pairs name the same owner of one; that all name nobody is no owner.
        point.Agreement!.Value.Value.ShouldBe(1 / 3.0, 1e-12);
    }

    [Fact]
    public void Sides_that_come_to_name_the_same_owners_are_told()
    {
        var change = OwnershipTrend.Compare(Room([Owner.Business, Owner.Nobody], [Owner.It, Owner.Nobody]), Room([Owner.It, Owner.It], [Owner.It, Owner.It]), 2);
        // Before, nobody named the same owner of either job; now everybody does. All eight changed a job, and of 256 ways to swap the first and the last are as large.
        change.Change!.Value.Value.ShouldBe(1);
        change.Test!.Value.P.ShouldBe(2 / 256.0, 1e-12);
        change.Move.ShouldBe(TrendMove.More);
    }

    [Fact]
    public void Where_nobody_changed_a_job_the_number_stayed()
        => OwnershipTrend.Compare(Room([Owner.It], [Owner.It]), Room([Owner.It], [Owner.It]), 1).Move.ShouldBe(TrendMove.Stayed);

    [Fact]
    public void A_job_that_nobody_answered_cannot_be_told() => OwnershipTrend.Read(Room([null], [null]), 1).States.ShouldBe([OwnershipState.CannotTell]);

    private static PanelOwners[] Room(Owner?[] business, Owner?[] it)
        => [.. Enumerable.Range(0, 8).Select(at => new PanelOwners($"p{at}", at < 4 ? Side.Business : Side.It, [.. at < 4 ? business : it]))];
}

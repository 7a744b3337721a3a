using System.Collections.Immutable;
using Attune.Analysis.Topics;

namespace Attune.Analysis.Tests.Topics;

public class EditAgreementTests
{
    private static readonly ImmutableArray<int>[] Proposed = [[0, 1, 2], [3, 4], [5, 6, 7]];

    [Fact]
    public void Topics_that_nobody_moved_agree_whatever_their_order()
        => EditAgreement.Measure(Proposed, [[5, 6, 7], [0, 1, 2], [3, 4]]).ShouldBe(new EditAgreement(8, 1));

    [Fact]
    public void A_merge_moves_the_points_of_the_smaller_topic_alone()
    {
        var agreement = EditAgreement.Measure(Proposed, [[0, 1, 2, 3, 4], [5, 6, 7]]);
        agreement.Points.ShouldBe(8);
        // Labels of both: 8 of topic 0, 2 of topic 1, 6 of topic 2. Expected: 1 - (8*7 + 2*1 + 6*5) / (16*15); observed: 2 of 8 points.
        var expected = 1 - (((8 * 7) + (2 * 1) + (6 * 5)) / (16.0 * 15));
        agreement.Alpha!.Value.ShouldBe(1 - (2 / 8.0 / expected), 1e-9);
    }

    [Fact]
    public void A_split_leaves_the_larger_part_its_topic()
        => EditAgreement.Measure(Proposed, [[0, 1], [2], [3, 4], [5, 6, 7]]).Alpha!.Value.ShouldBeGreaterThan(EditAgreement.Measure(Proposed, [[0], [1], [2], [3, 4], [5, 6, 7]]).Alpha!.Value);

    [Fact]
    public void A_point_that_people_put_into_a_topic_has_moved_there()
    {
        var agreement = EditAgreement.Measure([[0, 1]], [[0, 1, 2]]);
        agreement.Points.ShouldBe(3);
        agreement.Alpha!.Value.ShouldBeLessThan(1);
    }

    [Fact]
    public void Where_all_is_one_topic_for_both_nothing_can_be_told() => EditAgreement.Measure([[0, 1, 2]], [[0, 1, 2]]).Alpha.ShouldBeNull();
}

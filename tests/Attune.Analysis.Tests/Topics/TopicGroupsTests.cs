using System.Collections.Immutable;
using Attune.Analysis.Meaning;
using Attune.Analysis.Topics;
using Attune.Analysis.Trace;
using CsCheck;

namespace Attune.Analysis.Tests.Topics;

public class TopicGroupsTests
{
    private static readonly TopicOptions Options = TopicOptions.Default;

    [Fact]
    public void Groups_are_those_of_average_link_done_by_hand() => InventedSpace.Vectors(1, 24).Sample(vectors =>
    {
        var space = InventedSpace.Build(vectors);
        Sets(TopicGroups.Group(space, [], Options)).ShouldBe(Sets(ByHand(space)));
    }, iter: 300);

    [Fact]
    public void Every_point_is_in_one_group_at_most_and_no_group_is_too_small()
        => Gen.Select(InventedSpace.Vectors(0, 40, 3), Gen.Int[1, 4], Gen.Int[0, 60]).Sample((vectors, fewest, compared) =>
        {
            var groups = TopicGroups.Group(InventedSpace.Build(vectors), [], Options with { FewestPoints = fewest, CompareAllUpTo = compared });
            groups.SelectMany(group => group).ShouldBeUnique();
            groups.SelectMany(group => group).ShouldAllBe(point => point >= 0 && point < vectors.Length);
            groups.ShouldAllBe(group => group.Length >= fewest && group.SequenceEqual(group.Order()));
            groups.Select(group => group.Length).ShouldBeInOrder(SortDirection.Descending);
        });

    [Fact]
    public void The_order_of_points_never_matters() => Gen.Select(InventedSpace.Vectors(2, 24), Gen.Int).Sample((vectors, seed) =>
    {
        int[] order = [.. Enumerable.Range(0, vectors.Length)];
        new Random(seed).Shuffle(order);
        var here = TopicGroups.Group(InventedSpace.Build(vectors), [], Options);
        var there = TopicGroups.Group(InventedSpace.Build([.. order.Select(place => vectors[place])]), [], Options);
        Sets(there.Select(group => group.Select(place => order[place]))).ShouldBe(Sets(here));
    }, iter: 300);

    [Fact]
    public void A_sample_finds_the_same_clear_groups_as_comparing_all()
    {
        var space = InventedSpace.Build(InventedSpace.Groups(groups: 6, points: 900, noise: 0.3, seed: 3));
        var all = TopicGroups.Group(space, [], Options);
        all.Select(group => group.Length).ShouldBe([150, 150, 150, 150, 150, 150]);
        var sampled = TopicGroups.Group(space, [], Options with { CompareAllUpTo = 300 });
        sampled.Length.ShouldBe(6);
        foreach (var group in sampled)
        {
            var whole = all.Single(found => found.Contains(group[0]));
            group.Except(whole).ShouldBeEmpty();
        }

        sampled.Sum(group => group.Length).ShouldBeGreaterThan(900 * 2 / 3);
    }

    [Fact]
    public void Points_like_no_other_are_in_no_group()
    {
        float[][] pair = [[1, 0, 0, 0, 0, 0], [1, 0.02f, 0, 0, 0, 0]];
        float[][] alone = [[0, 1, 0, 0, 0, 0], [0, 0, 1, 0, 0, 0], [0, 0, 0, 1, 0, 0], [0, 0, 0, 0, 1, 0], [0, 0, 0, 0, 0, 1]];
        Sets(TopicGroups.Group(InventedSpace.Build([.. alone, .. pair]), [], Options)).ShouldBe(["5 6"]);
    }

    [Fact]
    public void No_point_and_one_point_make_no_group()
    {
        TopicGroups.Group(InventedSpace.Build([]), [], Options).ShouldBeEmpty();
        TopicGroups.Group(InventedSpace.Build([[1, 0, 0]]), [], Options).ShouldBeEmpty();
    }

    [Fact]
    public void Two_points_that_have_nothing_in_common_make_no_group()
        => TopicGroups.Group(InventedSpace.Build([[1, 0, 0], [0, 1, 0]]), [], Options).ShouldBeEmpty();

    [Fact]
    public void Of_three_points_the_pair_that_stands_out_makes_a_group()
        => Sets(TopicGroups.Group(InventedSpace.Build([[1, 0, 0], [0, 0, 1], [0.95f, 0.1f, 0]]), [], Options)).ShouldBe(["0 2"]);

    [Theory]
    [InlineData(0, 0, Presence.Neither)]
    [InlineData(1, 0, Presence.OnlyBusiness)]
    [InlineData(10, 3, Presence.Shared)]
    [InlineData(4, 1, Presence.OnlyBusiness)]
    [InlineData(3, 3, Presence.Shared)]
    public void A_topic_is_on_both_sides_from_three_in_ten_of_the_larger_side(int many, int few, Presence presence)
    {
        TopicPresence.Judge(new(many, few), Options).ShouldBe(presence);
        TopicPresence.Judge(new(few, many), Options).ShouldBe(presence == Presence.OnlyBusiness ? Presence.OnlyIt : presence);
    }

    /// <summary>Average linkage as in the textbook: it joins the two groups with the highest mean similarity, over and over.</summary>
    private static List<List<int>> ByHand(SubjectSpace space)
    {
        int[] points = [.. Enumerable.Range(0, space.Texts.Points)];
        var similar = space.Similarities(points, points);
        double[] pairs = [.. from one in points from other in points where one < other select (double)similar[one][other]];
        var groups = points.Select(point => new List<int> { point }).ToList();
        if (pairs.Length == 0) { return []; }

        var cut = pairs.Average() + (Options.CutDeviations * Math.Sqrt(pairs.Average(value => value * value) - (pairs.Average() * pairs.Average())));
        while (groups.Count > 1)
        {
            var best = (from one in groups from other in groups where one[0] < other[0] select (one, other, Mean: Mean(one, other))).MaxBy(pair => pair.Mean);
            if (best.Mean < Math.Min(cut, Options.CutAtMost) - 1e-6 || best.Mean <= 0) { break; }

            best.one.AddRange(best.other);
            groups.Remove(best.other);
        }

        return [.. groups.Where(group => group.Count > 1)];

        double Mean(List<int> one, List<int> other) => (from a in one from b in other select (double)similar[a][b]).Average();
    }

    private static string[] Sets(IEnumerable<IEnumerable<int>> groups)
        => [.. groups.Select(group => string.Join(' ', group.Order())).Order(StringComparer.Ordinal)];

    private static string[] Sets(ImmutableArray<ImmutableArray<int>> groups) => Sets(groups.Select(group => group.AsEnumerable()));
}

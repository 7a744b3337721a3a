using Attune.Analysis.Perception;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Analysis.Tests.Perception;

public class LikenessFoundTests
{
    private static readonly SideCounts FourAndFour = new(4, 4);

    private static readonly Gen<FoundTopic[]> SomeTopics = Gen.Select(
        Gen.Int[-1, 2].Select(half => half < 0 ? (double?)null : half / 2.0), Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[1, 6],
        (alike, business, it, sentences) => Topic(alike, business, it, sentences)).Array[0, 6];

    [Fact]
    public void One_shared_topic_is_no_verdict_on_a_question()
        => LikenessFound.Read([Topic(1, 4, 4, 8)], FourAndFour).ShouldBe(new(null, new(1, 1, new(4, 4), FourAndFour)));

    [Fact]
    public void Two_topics_that_hold_most_of_what_was_said_are_one()
        => LikenessFound.Read([Topic(1, 3, 3, 6), Topic(0, 3, 0, 3), Topic(null, 2, 0, 2)], FourAndFour)
            .ShouldBe(new(Likeness.Alike, new(2, 3, new(3, 3), FourAndFour)));

    [Theory]
    [InlineData(9, null)]
    [InlineData(8, Likeness.NearlyTheSame)]
    public void Where_most_of_what_lies_in_topics_is_untold_it_cannot_be_told(int untold, Likeness? found)
        => LikenessFound.Read([Topic(1, 2, 2, 4), Topic(1, 2, 2, 4), Topic(null, 4, 4, untold)], FourAndFour).Likeness.ShouldBe(found);

    [Fact]
    public void Where_half_of_a_side_is_not_heard_in_what_is_told_it_cannot_be_told()
    {
        LikenessFound.Read([Topic(0, 4, 1, 4), Topic(0, 3, 0, 3)], FourAndFour).Likeness.ShouldBeNull();
        LikenessFound.Read([Topic(0, 4, 2, 4), Topic(0, 3, 0, 3)], FourAndFour).Likeness.ShouldBe(Likeness.VeryDifferent);
    }

    [Fact]
    public void A_leader_of_two_topics_is_counted_once()
        => LikenessFound.Read([Topic(1, 3, 2, 5), Topic(0, 2, 3, 5)], FourAndFour).Basis.Speak.ShouldBe(new(3, 3));

    [Fact]
    public void The_order_of_topics_never_matters_and_more_agreement_is_never_less_alike()
        => SomeTopics.Sample(topics =>
        {
            var found = LikenessFound.Read(topics, FourAndFour);
            LikenessFound.Read([.. topics.Reverse()], FourAndFour).ShouldBe(found);
            var agreed = LikenessFound.Read([.. topics.Select(topic => topic with { Alike = topic.Alike is null ? null : 1 })], FourAndFour);
            agreed.Basis.ShouldBe(found.Basis);
            if (found.Likeness is { } likeness) { ((int)agreed.Likeness!.Value).ShouldBeGreaterThanOrEqualTo((int)likeness); }
            if (found.Likeness is not null) { found.Basis.Told.ShouldBeGreaterThan(1); }
        });

    private static FoundTopic Topic(double? alike, int business, int it, int sentences) => new(
        alike,
        [.. Enumerable.Range(0, business).Select(at => ($"b{at}", Side.Business)), .. Enumerable.Range(0, it).Select(at => ($"i{at}", Side.It))],
        sentences);
}

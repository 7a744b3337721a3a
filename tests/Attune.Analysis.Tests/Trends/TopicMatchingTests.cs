using Attune.Analysis.Meaning;
using Attune.Analysis.Trends;

namespace Attune.Analysis.Tests.Trends;

public class TopicMatchingTests
{
    // Four directions of which two lie near to each other.
    private static readonly TextVectors Vectors = new("test", 2, [1, 0, 0.96f, 0.28f, 0, 1, -1, 0]);

    [Fact]
    public void Each_topic_is_proposed_once_and_only_where_it_is_near()
    {
        TopicSentences[] before = [new("training", "q", [0]), new("money", "q", [3])];
        TopicSentences[] now = [new("learning", "q", [1]), new("data", "q", [2])];
        var match = TopicMatching.Propose(before, now, Vectors).ShouldHaveSingleItem();
        (match.Earlier, match.Later).ShouldBe(("training", "learning"));
    }

    [Fact]
    public void Topics_of_two_questions_are_never_one()
        => TopicMatching.Propose([new("a", "one", [0])], [new("b", "two", [0])], Vectors).ShouldBeEmpty();

    [Fact]
    public void A_topic_that_grew_is_still_itself()
        => TopicMatching.Propose([new("a", "q", [0])], [new("b", "q", [0, 1]), new("c", "q", [3])], Vectors).ShouldHaveSingleItem().Later.ShouldBe("b");

    [Fact]
    public void Of_two_topics_alone_the_angle_counts_and_not_the_distance_from_their_middle()
        => TopicMatching.Propose([new("a", "q", [0])], [new("b", "q", [1])], Vectors).ShouldHaveSingleItem().Likeness.ShouldBe(0.96, 1e-6);
}

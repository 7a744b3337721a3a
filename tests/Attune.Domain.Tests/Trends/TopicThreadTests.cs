using Attune.Domain.Programs;
using Attune.Domain.Trends;

namespace Attune.Domain.Tests.Trends;

public sealed class TopicThreadTests
{
    private static readonly RoundId[] Rounds = [.. Enumerable.Range(0, 4).Select(_ => RoundId.New())];

    [Fact]
    public void A_topic_that_fades_and_comes_back_is_one_thread()
    {
        var thread = TopicThread.Join([Link((0, "training"), (1, "learning")), Link((1, "learning"), (3, "skills"))]).ShouldHaveSingleItem();
        Rounds.Select(round => string.Concat(thread.In(round).Select(topic => topic.Topic))).ShouldBe(["training", "learning", "", "skills"]);
    }

    [Fact]
    public void Threads_meet_where_a_later_word_joins_them_and_what_is_not_the_same_joins_nothing()
    {
        TopicThread.Join([Link((0, "a"), (1, "b")), Link((2, "c"), (3, "d")), Link((1, "b"), (2, "c"), isSame: false)]).Length.ShouldBe(2);
        TopicThread.Join([Link((0, "a"), (1, "b")), Link((2, "c"), (3, "d")), Link((1, "b"), (2, "c"))]).ShouldHaveSingleItem().Topics.Length.ShouldBe(4);
    }

    [Fact]
    public void Two_topics_of_one_round_cannot_be_linked() => Should.Throw<ArgumentException>(() => Link((1, "a"), (1, "b")));

    private static TopicLink Link((int Round, string Topic) earlier, (int Round, string Topic) later, bool isSame = true)
        => new(ProgramId.New(), "q", new(Rounds[earlier.Round], earlier.Topic, earlier.Topic), new(Rounds[later.Round], later.Topic, later.Topic), isSame, "Ruth Okafor", DateTimeOffset.UnixEpoch);
}

using Attune.Analysis.Verdicts;
using Attune.Domain.Rooms;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Domain.Tests.Sittings;

public sealed class OwnPlaceTests
{
    private static readonly HashSet<string> Own = ["mine"];

    private static readonly Gen<RoomTopic[]> SomeTopics = Gen.Select(Gen.Int[1, 4], Gen.Int[0, 4], Gen.Bool, (business, it, mine) => Topic(business, it, mine)).Array[0, 6];

    [Fact]
    public void Topics_are_shared_with_a_side_if_two_others_of_it_speak_in_them()
    {
        var place = OwnPlace.Find(Reading(Topic(3, 0), Topic(2, 2), Topic(1, 4), Topic(4, 4, mine: false)), Own, Side.Business);
        place.ShouldBe(new(3, 1, 2), "of the own side the reader is no other, and a topic of others is none of the own");
        place.Between.ShouldBe(2.0 / 3);
    }

    [Theory]
    [InlineData(3, 4, null, 1)]
    [InlineData(4, 2, 1, null)]
    [InlineData(4, 3, 1, 1)]
    public void Beside_fewer_than_three_others_of_a_side_nothing_is_said_of_it(int business, int it, int? withBusiness, int? withIt)
    {
        var place = OwnPlace.Find(Reading(Topic(3, 2) with { Answered = new(business, it) }, Topic(1, 0)), Own, Side.Business);
        place.ShouldBe(new(2, withBusiness, withIt));
        (place.Between is null).ShouldBe(withBusiness is null || withIt is null);
    }

    [Fact]
    public void One_topic_or_none_that_is_shared_is_no_place()
    {
        OwnPlace.Find(Reading(Topic(4, 4)), Own, Side.It).ShouldBe(new(1, null, null));
        OwnPlace.Find(Reading(Topic(1, 0), Topic(1, 1)), Own, Side.Business).Between.ShouldBeNull();
        OwnPlace.Find(Reading(), Own, Side.It).ShouldBe(new(0, null, null));
    }

    [Fact]
    public void Whether_one_other_person_speaks_in_a_topic_alone_changes_nothing()
        => SomeTopics.Sample(topics =>
        {
            var place = OwnPlace.Find(Reading(topics), Own, Side.Business);
            // A topic in which nobody else, or one other, speaks.
            RoomTopic[] alone = [.. topics.Select(topic => topic with { Leaders = new(topic.Leaders.Business == 2 ? 1 : topic.Leaders.Business, topic.Leaders.It == 1 ? 0 : topic.Leaders.It) })];
            OwnPlace.Find(Reading(alone), Own, Side.Business).ShouldBe(place);
            (place.WithIt ?? 0).ShouldBeLessThanOrEqualTo(place.Topics);
            if (place.Between is { } between) { between.ShouldBeInRange(0, 1); }
        });

    [Fact]
    public void Seen_from_the_other_side_the_place_is_mirrored()
        => SomeTopics.Sample(topics =>
        {
            var place = OwnPlace.Find(Reading(topics), Own, Side.Business);
            var mirrored = OwnPlace.Find(Reading([.. topics.Select(topic => topic with { Leaders = new(topic.Leaders.It, topic.Leaders.Business), Answered = new(topic.Answered.It, topic.Answered.Business) })]), Own, Side.It);
            (mirrored.Topics, mirrored.WithIt, mirrored.WithBusiness).ShouldBe((place.Topics, place.WithBusiness, place.WithIt));
        });

    private static ShownReading Reading(params RoomTopic[] topics) => Rooms.Reading() with { Topics = [.. topics] };

    private static RoomTopic Topic(int business, int it, bool mine = true) => new(
        "topic", "purpose", 1, "books", TopicReading.CannotTell, false, new(business, it), new(4, 4), [], [], [], [mine ? "mine" : "others", "one more"])
    {
        Words = "books",
        QuestionText = "What is it for?",
    };
}

using System.Text.Json;
using Attune.Analysis.Beside;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Encoding.Tests.Readings;

/// <summary>Answers from beside a round are read against its reading, which does not change, and find what several people said there and never what one did.</summary>
public sealed class BesideRoundTests
{
    private const string Question = "after";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sentence_about_what_several_said_is_of_their_topic_and_one_that_nobody_said_stands_alone()
    {
        using var encoders = Encoders.OpenForRounds(Encoders.BuiltIn);
        var reading = await RoundReader.ReadAsync(Round(), encoders, ReadingOptions.Default, cancel: Cancel);
        var before = JsonSerializer.Serialize(reading);
        var read = await BesideRoundReader.ReadAsync(
            reading,
            [new("mara", Question, "Training of the users before go-live is what everything depends on.\nOur rates for travel are too low."), new("mara", "unknown", "Nothing")], encoders, ReadingOptions.Default, Cancel);

        read.Points.Select(point => point.Standing).ShouldBe([BesideStanding.OfTopic, BesideStanding.Alone]);
        var topic = reading.Questions[0].Topics[read.Points[0].Topic!.Value];
        topic.Leaders.Total.ShouldBeGreaterThan(1);
        topic.Points.Select(point => reading.Questions[0].Points[point].Text).ShouldContain(text => text.Contains("train", StringComparison.OrdinalIgnoreCase));
        read.Points[1].Topic.ShouldBeNull();
        read.Words[0].Own.ShouldContain("rates");
        read.Words[0].Shared.ShouldNotBeEmpty();
        JsonSerializer.Serialize(reading).ShouldBe(before);
    }

    [Fact]
    public async Task What_one_leader_alone_said_is_not_found_by_whoever_tries_its_very_words()
    {
        using var encoders = Encoders.OpenForRounds(Encoders.BuiltIn);
        var reading = await RoundReader.ReadAsync(Round(), encoders, ReadingOptions.Default, cancel: Cancel);
        var read = await BesideRoundReader.ReadAsync(reading, [new("curious", Question, Alone)], encoders, ReadingOptions.Default, Cancel);
        var point = read.Points.ShouldHaveSingleItem();
        if (point.Topic is { } topic) { reading.Questions[0].Topics[topic].Leaders.Total.ShouldBeGreaterThan(1); }
        point.Near.Select(place => reading.Questions[0].Points[place].Text).ShouldNotContain(Alone);
    }

    [Fact]
    public async Task Beside_an_empty_round_everything_stands_alone()
    {
        using var encoders = Encoders.OpenForRounds(Encoders.BuiltIn);
        var reading = await RoundReader.ReadAsync(Round() with { Answers = [] }, encoders, ReadingOptions.Default, cancel: Cancel);
        (await BesideRoundReader.ReadAsync(reading, [new("mara", Question, "Training pays for itself.")], encoders, ReadingOptions.Default, Cancel))
            .Points.ShouldHaveSingleItem().Standing.ShouldBe(BesideStanding.Alone);
    }

    private const string Alone = "The canteen should serve breakfast on go-live day";

    private static LockedRound Round() => new()
    {
        Sides = SideNames.Default,
        Questions = [new(Question, "What decides whether it lasts after go-live?")],
        Answers =
        [
            new("b1", Side.Business, Question, "Training of users before go-live decides everything."),
            new("b2", Side.Business, Question, "We must train the users long before go-live."),
            new("b3", Side.Business, Question, "Users need training before go-live, not after it."),
            new("b4", Side.Business, Question, $"{Alone}."),
            new("i1", Side.It, Question, "Training users before go-live."),
            new("i2", Side.It, Question, "User training has to happen before go-live."),
            new("i3", Side.It, Question, "Master data must be clean when we migrate."),
            new("i4", Side.It, Question, "Clean master data at migration."),
        ],
    };
}

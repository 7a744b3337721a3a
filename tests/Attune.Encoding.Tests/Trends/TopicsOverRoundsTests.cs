using Attune.Analysis.Trends;

namespace Attune.Encoding.Tests.Trends;

/// <summary>
/// Topics of two rounds as people write them a quarter apart, in other words: five go on, two end and two are new. They were written before the likeness was chosen from which
/// two are proposed.
/// </summary>
public sealed class TopicsOverRoundsTests
{
    [Fact]
    public async Task Topics_that_go_on_are_proposed_and_those_that_ended_or_began_are_not()
    {
        using var encoders = Encoders.OpenForRounds(Encoders.BuiltIn);
        var rows = (await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", "topics-over-rounds.tsv"), TestContext.Current.CancellationToken)).Skip(1).Select(line => line.Split('\t')).ToArray();
        var vectors = await encoders.Room.EncodeAsync([.. rows.Select(row => row[2])], TestContext.Current.CancellationToken);
        var proposed = TopicMatching.Propose(Round("1"), Round("2"), vectors);
        // What is said in wholly other words may be missed; what is proposed is right.
        proposed.Count(match => match.Earlier == match.Later).ShouldBeGreaterThanOrEqualTo(3);
        proposed.ShouldAllBe(match => match.Earlier == match.Later);

        TopicSentences[] Round(string round)
            => [.. rows.Index().Where(row => row.Item[1] == round).GroupBy(row => row.Item[0], row => row.Index).Select(topic => new TopicSentences(topic.Key, "q", [.. topic]))];
    }
}

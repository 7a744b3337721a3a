using System.Collections.Immutable;
using Attune.Analysis.Perception;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Encoding.Tests.Readings;

/// <summary>What leaders predicted of the other side's words, against a room written for this test (Fixtures/predictions.tsv).</summary>
public sealed class PredictionTests
{
    private const string Question = "purpose";

    private static readonly Lazy<string[][]> Lines = new(() => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "predictions.tsv")).Select(line => line.Split('\t'))]);

    private static readonly Lazy<ISentenceEncoder> Encoder = new(() => Encoders.OpenForRounds(Encoders.BuiltIn).Room);

    [Fact]
    public async Task What_is_told_as_named_was_said_by_two_and_most_of_what_was_said_in_its_words_is_found()
    {
        var told = new List<(string Label, Naming Naming, string Text)>();
        foreach (var line in Lines.Value.Where(line => line[0] == "predicted"))
        {
            var prediction = (await ReadAsync([Forecast(line)])).Predictions.Single().Predictions.Single();
            told.Add((line[3], prediction.Naming, line[4]));
        }

        told.Where(one => one.Naming == Naming.Named && one.Label != "named").ShouldBeEmpty();
        told.Count(one => one is { Label: "named", Naming: Naming.Named }).ShouldBeGreaterThanOrEqualTo(11);
        told.Where(one => one is { Label: not "none", Naming: Naming.NotFound }).ShouldBeEmpty("what was said is never told as not found");
        told.Where(one => one.Label == "one").ShouldAllBe(one => one.Naming == Naming.CannotTell, "what one leader alone said singles that leader out");
    }

    [Fact]
    public async Task Each_side_is_held_against_the_other_and_nobody_against_the_own_side()
    {
        var reading = await ReadAsync([
            new("b2", Side.Business, Question, null, "Fewer interfaces."), new("b1", Side.Business, Question, Likeness.Alike, "The monthly close takes five days."),
            new("i1", Side.It, Question, null, "A faster monthly close. More reports."), new("", null, Question, Likeness.Alike, "")]);
        reading.Predictions.Select(side => (side.Question, side.Side)).ShouldBe([(Question, Side.Business), (Question, Side.It)]);
        var (business, it) = (reading.Predictions[0], reading.Predictions[1]);
        business.Predictions.Select(one => (one.Leader, one.Naming == Naming.Named)).ShouldBe([("b1", false), ("b2", true)]);
        (business.Count(Naming.Named), it.Count(Naming.Named)).ShouldBe((1, 1));
        business.Predictions.Concat(it.Predictions).SelectMany(one => one.Points.Select(point => (one.Leader[0], reading.Questions[0].Points[point].Side)))
            .ShouldAllBe(one => one.Item1 == 'b' ? one.Side == Side.It : one.Side == Side.Business);
    }

    [Fact]
    public async Task The_last_of_two_predictions_counts_and_a_crowd_has_none()
    {
        ImmutableArray<Forecast> twice = [new("b1", Side.Business, Question, null, "A modern app for the phone."), new("b1", Side.Business, Question, null, "Fewer interfaces.")];
        (await ReadAsync(twice)).Predictions.Single().Predictions.Single().Naming.ShouldBe(Naming.Named);
        (await ReadAsync(twice, InventedRoom.AsCrowd)).Predictions.ShouldBeEmpty();
        (await ReadAsync([new("b1", Side.Business, Question, Likeness.Alike, " ")])).Predictions.ShouldBeEmpty();
    }

    private static Forecast Forecast(string[] line) => new(line[1], Enum.Parse<Side>(line[2]), Question, null, line[4]);

    private static Task<Reading> ReadAsync(ImmutableArray<Forecast> forecasts, ReadingOptions? options = null) => RoundReader.ReadAsync(
        new LockedRound
        {
            Sides = SideNames.Default,
            Questions = [new(Question, "What is this program for, and what will be different because of it?")],
            Answers = [.. Lines.Value.Where(line => line[0] == "said").GroupBy(line => line[1])
                .Select(said => new Answer(said.Key, Enum.Parse<Side>(said.First()[2]), Question, string.Join('\n', said.Select(line => line[3]))))],
            Forecasts = forecasts,
        },
        Encoder.Value, options ?? ReadingOptions.Default, cancel: TestContext.Current.CancellationToken);
}

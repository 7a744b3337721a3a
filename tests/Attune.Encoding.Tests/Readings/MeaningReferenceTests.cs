using System.Text.Json;
using Attune.Analysis.Meaning;
using Attune.Analysis.Topics;
using Attune.Analysis.Trace;
using Attune.Encoding.BuiltIn;
using Attune.Statistics.Sides;

namespace Attune.Encoding.Tests.Readings;

/// <summary>
/// Compares similarity, traces, topics and sameness with the reference implementation in Python, which made the fixture. Answers are passed as points, one for
/// each leader.
/// </summary>
public class MeaningReferenceTests
{
    private const double Tolerance = 1e-4;

    // The unit is the noise, which is about a tenth of a unit of similarity.
    private const double ToleranceOfExcess = 1e-3;

    private static readonly JsonElement Reference
        = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "meaning-reference.json"))).RootElement;

    public static TheoryData<string> Cases() => [.. Reference.GetProperty("cases").EnumerateArray().Select(found => found.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Content_words_are_those_of_the_reference(string name)
    {
        var (found, texts) = (Case(name), Texts(name));
        foreach (var (text, content) in texts.Texts.Zip(found.GetProperty("content").EnumerateArray()))
        {
            SubjectTexts.Collect([text]).Words.ShouldBe(Strings(content).Distinct(), text);
        }

        texts.Words.ShouldBe(found.GetProperty("content").EnumerateArray().SelectMany(Strings).Distinct());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Similarities_of_answers_and_themes_are_those_of_the_reference(string name)
    {
        var space = await Space(Texts(name));
        var similarity = space.Similarities([.. Enumerable.Range(0, space.Texts.Points)], [.. Enumerable.Range(space.Texts.Points, space.Texts.Themes)]);
        Agree(similarity, Case(name).GetProperty("similarity"), Tolerance);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Scores_and_probabilities_of_a_trace_are_those_of_the_reference(string name)
    {
        var (found, trace) = (Case(name), await Trace(name));
        Agree([.. trace.Scores.Select(row => row.ToArray())], found.GetProperty("score"), Tolerance);
        double[][] probabilities = [.. trace.Scores.Select((row, point) => row.Select((_, theme) => trace.Probability(point, theme)).ToArray())];
        Agree(probabilities, found.GetProperty("probability"), Tolerance * 10);
        var verdicts = probabilities.Select(row => row.Select(p => p >= TraceOptions.Default.Yes ? "mentions" : p < TraceOptions.Default.No ? "no" : "cannot tell"));
        verdicts.ShouldBe(found.GetProperty("verdict").EnumerateArray().Select(row => Strings(row)), name);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Presence_and_status_of_each_theme_are_those_of_the_reference(string name)
    {
        var (found, trace) = (Case(name), await Trace(name));
        Agree([.. trace.Themes.Select(theme => new[] { theme.Business, theme.It })], found.GetProperty("presence"), Tolerance);
        Agree([.. trace.Themes.Select(theme => new[] { theme.BusinessExcess, theme.ItExcess })], found.GetProperty("excess"), ToleranceOfExcess);
        trace.Themes.Select(theme => Word(theme.Presence)).ShouldBe(Strings(found.GetProperty("status")));
        trace.Themes.Select(theme => theme.Certainty >= 0.6 ? "clear" : theme.Certainty >= TraceOptions.Default.Certain ? "probable" : "cannot tell")
            .ShouldBe(Strings(found.GetProperty("certainty")));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Topics_are_those_of_the_reference(string name)
    {
        var (found, space) = (Case(name), await Space(SubjectTexts.Collect(Strings(Case(name).GetProperty("answers")))));
        int[] points = [.. Enumerable.Range(0, space.Texts.Points)];
        Agree(space.Similarities(points, points), found.GetProperty("topics_similarity"), Tolerance);
        var topics = found.GetProperty("topics").EnumerateArray().ToArray();
        var groups = TopicGroups.Group(space, [], TopicOptions.Default);
        groups.Select(group => string.Join(' ', group)).ShouldBe(topics.Select(topic => string.Join(' ', topic.GetProperty("members").EnumerateArray())));
        var sides = Sides(found);
        groups.Select(group => Word(TopicPresence.Judge(SideCounts.Count(group.Select(point => sides[point])), TopicOptions.Default)))
            .ShouldBe(topics.Select(topic => topic.GetProperty("status").GetString()));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Sameness_of_each_pair_is_that_of_the_reference(string name)
    {
        var space = await Space(SubjectTexts.Collect(Strings(Case(name).GetProperty("answers"))));
        Agree(Sameness.Compare(space), Case(name).GetProperty("sameness"), ToleranceOfExcess);
    }

    private static async Task<Tracing> Trace(string name)
    {
        var sides = Sides(Case(name));
        return Tracing.Trace(await Space(Texts(name)), [.. sides.Select((side, at) => ($"leader {at}", side))], TraceOptions.Default);
    }

    private static SubjectTexts Texts(string name) => SubjectTexts.Collect(Strings(Case(name).GetProperty("answers")), Strings(Case(name).GetProperty("themes")));

    private static async Task<SubjectSpace> Space(SubjectTexts texts)
    {
        using var encoder = BuiltInEncoder.Open();
        return SubjectSpace.Build(texts, await encoder.EncodeAsync(texts, TestContext.Current.CancellationToken), SubjectOptions.Default);
    }

    private static JsonElement Case(string name)
        => Reference.GetProperty("cases").EnumerateArray().Single(found => found.GetProperty("name").GetString() == name);

    private static Side[] Sides(JsonElement found) => [.. Strings(found.GetProperty("sides")).Select(side => side == "A" ? Side.Business : Side.It)];

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];

    private static void Agree(float[][] values, JsonElement expected, double tolerance)
        => Agree([.. values.Select(row => row.Select(value => (double)value).ToArray())], expected, tolerance);

    private static void Agree(double[][] values, JsonElement expected, double tolerance)
    {
        var rows = expected.EnumerateArray().Select(row => row.EnumerateArray().Select(value => value.GetDouble()).ToArray()).ToArray();
        values.Length.ShouldBe(rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            values[row].Length.ShouldBe(rows[row].Length);
            for (var column = 0; column < rows[row].Length; column++)
            {
                values[row][column].ShouldBe(rows[row][column], tolerance, $"row {row}, column {column}");
            }
        }
    }

    private static string Word(Presence presence) => presence switch
    {
        Presence.Shared => "shared",
        Presence.OnlyBusiness => "onlyA",
        Presence.OnlyIt => "onlyB",
        _ => "neither",
    };
}

using System.Collections.Immutable;
using System.Globalization;
using Attune.Analysis.Beside;
using Attune.Analysis.Readings;

namespace Attune.Report;

/// <summary>What third voices of a file say, from their answers read against the finished reading of the two sides.</summary>
public static class ReportedVoices
{
    /// <param name="reading">The reading of the two sides, of which nothing changes.</param>
    /// <param name="beside">What stands beside it.</param>
    /// <param name="voices">The voices by name, each with the keys of its speakers.</param>
    /// <param name="closedOf">What the speakers of a voice chose.</param>
    /// <param name="culture">The reader's culture.</param>
    public static ImmutableArray<ReportedVoice> Make(Reading reading, BesideReading beside, ILookup<string, string> voices, Func<IEnumerable<string>, BesideClosed> closedOf, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(beside);
        ArgumentNullException.ThrowIfNull(voices);
        ArgumentNullException.ThrowIfNull(closedOf);
        return [.. voices.OrderBy(voice => voice.Key, StringComparer.Ordinal).Select(voice => Voice(reading, voice.Key, [.. beside.Points.Where(point => voice.Contains(point.Speaker))], closedOf(voice), culture))];
    }

    // What perhaps speaks of a topic stands with what speaks of none: nobody has read it.
    private static ReportedVoice Voice(Reading reading, string name, ImmutableArray<BesidePoint> points, BesideClosed closed, CultureInfo culture)
    {
        var lines = VoiceChoices.Lines(closed, reading.Round.Sides, id => reading.Questions.FirstOrDefault(question => question.Question.Id == id)?.Question.Text ?? "", culture);
        var alone = points.Where(point => point.Standing != BesideStanding.OfTopic).Select(point => point.Text).ToImmutableArray();
        return new ReportedVoice(name, [.. Topics(reading, points)], alone, lines) { Closed = closed };
    }

    private static IEnumerable<(string, ImmutableArray<string>)> Topics(Reading reading, ImmutableArray<BesidePoint> points)
        => from point in points
           where point is { Standing: BesideStanding.OfTopic, Topic: not null }
           group point.Text by (point.Question, Topic: point.Topic!.Value) into said
           let question = reading.Questions.First(question => question.Question.Id == said.Key.Question)
           orderby reading.Questions.IndexOf(question), said.Key.Topic
           select (NameOf(question, question.Topics.First(topic => topic.Index == said.Key.Topic)), said.ToImmutableArray());

    private static string NameOf(QuestionReading question, Topic topic)
        => topic.ClauseAsName is { Length: > 0 } clause ? clause : topic.Label.IsEmpty ? question.Question.Text : string.Join(", ", topic.Label);
}

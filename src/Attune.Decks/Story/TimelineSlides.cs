using Attune.Decks.Design;
using Attune.Decks.Slides;
using Attune.Report.Records;

namespace Attune.Decks.Story;

/// <summary>The topics over the rounds on one slide, with what came of benefits and promises under them; only where there is more than one round.</summary>
internal static class TimelineSlides
{
    private const double OfTopic = 300;

    // More rounds than these do not stand beside a topic in letters that the last row can read.
    private const int MostRounds = 4;

    public static IEnumerable<Slide> Tell(Teller teller)
    {
        var (words, record) = (teller.Words, teller.Record);
        if (record.Timeline is not { Rounds.Length: > 1, Topics.IsEmpty: false } timeline) { return []; }
        var rounds = timeline.Rounds.Index().TakeLast(MostRounds).ToArray();
        var width = (Layouts.Width - OfTopic) / rounds.Length;
        (string Head, double Width, Ink? Ink)[] columns = [(words.Topic, OfTopic, null), .. rounds.Select(round => (round.Item, width, (Ink?)null))];
        string[] foot =
        [
            record.Benefits.IsEmpty ? "" : words.TimelineBenefits(record.Benefits.Count(benefit => benefit.Standing == RecordedStanding.Met), record.Benefits.Length),
            timeline.Made == 0 ? "" : words.TimelinePromises(timeline.Kept, timeline.Made),
        ];
        return teller.Table(
            words.TimelineTitle(timeline.Shared, timeline.Topics.Length), words.TimelineKicker, new([.. columns]),
            timeline.Topics.Select(topic => (ImmutableArray<Cell>)
            [
                new([new Line([new Words(Teller.Name(topic.Name, Teller.LongestCell), IsBold: true)]), .. topic.Question is { } number ? [new Line([new Words(words.Question(number), Ink.Second)]) { Scale = .85, Before = .1 }] : Array.Empty<Line>()]),
                .. rounds.Select(round => topic.States[round.Index] is { } reading ? new Cell([new Line([.. Teller.Mark(reading), new Words($" {words.Words(reading)}")])]) : new Cell(words.NotBefore)),
            ]),
            string.Join(' ', foot.Where(text => text.Length > 0)), timeline.Next.Select(day => words.TimelineNext(words.Day(day.On), day.What)));
    }
}

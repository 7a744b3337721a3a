using Attune.Decks.Slides;
using Attune.Report.Records;

namespace Attune.Decks.Story;

/// <summary>What was open again of what was agreed before, and how it ended; in a first round there is none.</summary>
internal static class DriftSlides
{
    public static IEnumerable<Slide> Tell(Teller teller)
    {
        var (words, drifts) = (teller.Words, teller.Record.Reopened);
        // What was set aside is no drift; it stays in the record.
        RecordedDrift[] told = [.. drifts.Where(drift => drift.End != DriftOutcome.SetAside)];
        if (told.Length == 0) { return []; }
        var open = told.Count(drift => drift.End == DriftOutcome.Open);
        return teller.Table(
            open == 0 ? words.DriftsSettled(told.Length) : words.DriftsOpen(open), words.DriftsKicker, new((words.DriftAgreed, 554, null), (words.DriftAgreedOn, 140, null), (words.DriftEnd, 170, null)),
            told.Select(drift => (ImmutableArray<Cell>)
            [
                new([
                    new Line([new Words(Teller.Name(drift.Text, Teller.LongestCell), IsBold: true)]),
                    new Line([new Words(drift.Kind, Design.Ink.Second)]) { Scale = .85, Before = .1 },
                    .. drift.Fact.Length > 0 ? [new Line(Teller.Name(drift.Fact, Teller.LongestCell)) { Scale = .85, Before = .1 }] : Array.Empty<Line>(),
                ]),
                new(drift.AgreedOn is { } day ? words.Day(day) : words.None), new(drift.Ended),
            ]),
            "", told.Select(drift => $"{drift.Kind}: {drift.Text}. {drift.Fact} {drift.Ended}."));
    }
}

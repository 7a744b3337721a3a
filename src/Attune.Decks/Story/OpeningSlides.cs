using Attune.Decks.Design;
using Attune.Decks.Slides;
using Attune.Report;
using Attune.Report.Records;
using Attune.Statistics.Sides;

namespace Attune.Decks.Story;

/// <summary>What it is about, for whom, and what was asked of whom.</summary>
internal static class OpeningSlides
{
    public static IEnumerable<Slide> Opening(Teller teller)
    {
        var (words, record) = (teller.Words, teller.Record);
        var readers = words.For(teller.Content.Readers);
        yield return Teller.Slide(
            Layouts.Opening, teller.Content.Title, "",
            [
                Teller.Text(Layouts.Opening, "Subtitle", [new Line(RecordHtml.Heading(record, words.Culture))]),
                Teller.Text(Layouts.Opening, "Kicker", [new Line(IsDated(record) ? words.Footer(readers, words.Day(record.Day)) : readers)]),
            ],
            [words.Holds(teller.Content.Readers), IsDated(record) ? words.Opened(words.Day(record.Day)) : ""]);
    }

    // A reading of a file has the day that its reader gave it, or none.
    private static bool IsDated(SittingRecord record) => record.Day != default;

    public static IEnumerable<Slide> Asked(Teller teller)
    {
        var (words, questions) = (teller.Words, teller.Content.Questions);
        if (questions.IsEmpty) { return []; }
        var leaders = teller.Record.Leaders;
        // How many answered on a side is a number of a few people, which the teams are not told.
        var isCounted = teller.Content.Readers == Audience.Room;
        return teller.Table(
            isCounted ? words.Asked(questions.Length, leaders.Total) : words.AskedTeam(questions.Length), words.AskedKicker,
            new(("", 40, null), (words.QuestionHead, 824, null)),
            questions.Select(question => (ImmutableArray<Cell>)
            [
                new($"{question.Number}"),
                new([new Line(Teller.Name(question.Text, Teller.LongestCell)) { IsSerif = true }, .. question.Beside.Length > 0 ? [new Line([new Words(Teller.Name(question.Beside, 120), Ink.Second)]) { Scale = .8, Before = .1 }] : Array.Empty<Line>()]),
            ]),
            isCounted ? words.AskedWho(leaders.Business, teller.Side(Side.Business), leaders.It, teller.Side(Side.It)) : "",
            questions.Select(question => $"{words.Question(question.Number)}: {question.Text} {question.Beside}"));
    }
}

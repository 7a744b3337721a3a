using Attune.Decks.Design;
using Attune.Decks.Slides;
using Attune.Decks.Typesetting;
using Attune.Report.Records;

namespace Attune.Decks.Story;

/// <summary>One page of what stands: agreed, open, and who answers for it.</summary>
internal static class StandsSlides
{
    // More than so many letters of a topic or statement make a column of few items.
    private const int LongestItem = 70;

    public static IEnumerable<Slide> Tell(Teller teller)
    {
        var (words, record) = (teller.Words, teller.Record);
        var standing = record.Decisions.Where(decision => decision.SupersededBy is null).ToArray();
        string[] agreed =
        [
            .. standing.Select(decision => decision.Text), .. record.Statements.Where(statement => statement.End == StatementEnd.Passed && standing.All(decision => decision.Statement != statement.Number)).Select(statement => statement.Text),
            .. record.Topics.Where(topic => topic.IsAgreed).Select(topic => topic.Name),
        ];
        string[] open =
        [
            .. record.Statements.Where(statement => statement.End is StatementEnd.Unresolved or StatementEnd.Open).Select(statement => statement.Text),
            .. record.Topics.Where(topic => !topic.IsAgreed).Select(topic => topic.Name),
        ];
        string[] owners =
        [
            .. record.WithoutOwner.Count() is > 0 and var without ? [words.JobsWithout(without)] : Array.Empty<string>(),
            .. standing.Select(decision => words.OwnerOf(words.Decision(decision.Number), decision.Owner.Length > 0 ? decision.Owner : words.Nobody)),
            .. record.Owners.Where(owner => owner is { Owner.Length: > 0, HasLeft: false }).Select(owner => words.OwnerOf($"{Teller.Name(owner.Activity, 40)}, {words.Stage(owner.Stage)}", owner.Owner)),
        ];
        yield return Teller.Slide(
            Layouts.Columns, Title(teller, standing.Length), words.StandsKicker,
            OfOneSize(
                Column("Left column", words.AgreedHead, agreed, words.NothingAgreed, words), Column("Middle column", words.OpenHead, open, words.NothingOpen, words),
                Column("Right column", words.OwnersHead, owners, words.NobodyNamed, words)),
            [words.AgreedHead, .. agreed, words.OpenHead, .. open, words.OwnersHead, .. owners]);
    }

    // The three numbers that a room is asked for first; they are those of the slides that follow.
    private static string Title(Teller teller, int decisions)
    {
        var (words, record) = (teller.Words, teller.Record);
        string[] parts =
        [
            .. decisions > 0 ? [words.StandsDecisions(decisions)] : Array.Empty<string>(),
            .. record.Topics.Length > 0 ? [words.StandsTopics(record.Topics.Count(topic => topic.IsAgreed), record.Topics.Length)] : Array.Empty<string>(),
            .. record.Count(StatementEnd.Unresolved) is > 0 and var unresolved ? [words.StandsUnresolved(unresolved)] : Array.Empty<string>(),
            .. record.WithoutOwner.Count() is > 0 and var without ? [words.StandsJobs(without)] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? words.StandsNothing : teller.Start(string.Join(", ", parts));
    }

    private static IEnumerable<TextItem> OfOneSize(params TextItem[] columns) => columns.Select(column => column with { Size = columns.Min(one => one.Size) });

    // As many items as stand in readable letters; how many more there are is said.
    private static TextItem Column(string place, string head, string[] items, string none, DeckTexts words)
    {
        var found = Layouts.Columns.Find(place);
        for (var shown = items.Length; ; shown--)
        {
            ImmutableArray<Line> lines =
            [
                Line.Bold(head), .. items.Length == 0 ? [new Line(none)] : Array.Empty<Line>(), .. items.Take(shown).Select(item => Line.Item(Teller.Name(item, LongestItem)) with { Scale = .9 }),
                .. shown < items.Length ? [new Line([new Words(words.More(items.Length - shown), Ink.Second)]) { Scale = .9 }] : Array.Empty<Line>(),
            ];
            if (shown <= 1 || Setting.Height(lines, found.Box.Width, Readable(found)) <= found.Box.Height) { return Teller.Text(Layouts.Columns, place, lines); }
        }
    }

    private static double Readable(Place place) => Math.Max(place.Least, 17);
}

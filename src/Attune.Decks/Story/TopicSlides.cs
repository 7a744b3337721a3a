using Attune.Decks.Design;
using Attune.Decks.Slides;
using Attune.Report.Records;
using Attune.Statistics.Sides;

namespace Attune.Decks.Story;

/// <summary>Every topic with its reading now and before, how many spoke of it, and what comes next.</summary>
internal static class TopicSlides
{
    public static IEnumerable<Slide> Tell(Teller teller)
    {
        var (words, record) = (teller.Words, teller.Record);
        if (record.Topics.IsEmpty) { return []; }
        var agreed = record.Topics.Count(topic => topic.IsAgreed);
        var isCounted = record.Topics.Any(topic => topic.Answered is not null);
        (string Head, double Width, Ink? Ink)[] columns =
        [
            (words.Topic, record.RoundBefore is null ? isCounted ? 320 : 400 : isCounted ? 214 : 300, null),
            .. record.RoundBefore is { } before ? [(words.InRound(before), 146.0, null)] : Array.Empty<(string, double, Ink?)>(),
            (record.RoundBefore is null ? words.Reading : words.InRound(record.Round), record.RoundBefore is null ? 200 : 170, null),
            .. isCounted ? [(teller.Side(Side.Business), 78, Ink.Business), (teller.Side(Side.It), 78, Ink.It)] : Array.Empty<(string, double, Ink?)>(),
        ];
        string[] foot = [isCounted ? words.TopicsCaption : "", record.TopicsCounted > 0 ? words.TopicsFew(record.TopicsCounted) : ""];
        return teller.Table(
            agreed == record.Topics.Length ? words.TopicsTitleAll : agreed == 0 ? words.TopicsTitleNone : words.TopicsTitle(agreed, record.Topics.Length), words.TopicsKicker,
            new([.. columns, (words.Next, Layouts.Width - columns.Sum(column => column.Width), null)]),
            record.Topics.Select(topic => Row(teller, topic, isCounted)),
            string.Join(' ', foot.Where(text => text.Length > 0)), record.Topics.Select(topic => Note(teller, topic)));
    }

    private static ImmutableArray<Cell> Row(Teller teller, RecordedTopic topic, bool isCounted)
    {
        var (words, record) = (teller.Words, teller.Record);
        string[] under = [.. topic.Question is { } number ? [words.Question(number)] : Array.Empty<string>(), .. topic.WasShown ? [] : new[] { words.SetAside }];
        string[] how = [.. topic.HasMoved ? [words.MovedFrom(words.Words(topic.Before!.Reading).ToLower(words.Culture))] : Array.Empty<string>(), .. topic.IsJudged ? [words.Judged] : Array.Empty<string>(), .. topic.DependsOnOnePerson ? [words.OnePerson] : Array.Empty<string>()];
        return
        [
            new([new Line([new Words(Teller.Name(topic.Name), IsBold: true)]), .. Small(under)]),
            .. record.RoundBefore is null ? Array.Empty<Cell>() : [topic.Before is { } before ? new([new Line([.. Teller.Mark(before.Reading), new Words($" {words.Words(before.Reading)}")])]) : new(words.NotBefore)],
            new([new Line([.. Teller.Mark(topic.Reading), new Words($" {words.Words(topic.Reading)}", IsBold: topic.HasMoved)]), .. Small(how)]),
            .. isCounted ? [new(Count(teller, topic, Side.Business)), new(Count(teller, topic, Side.It))] : Array.Empty<Cell>(),
            new(Teller.Name(topic.Next, 160)),
        ];
    }

    private static IEnumerable<Line> Small(string[] texts)
        => texts.Length == 0 ? [] : [new Line([new Words(string.Join(", ", texts), Ink.Second)]) { Scale = .8, Before = .1 }];

    // Where one person of a side spoke of it, the number of both sides stands once, in place of two from which that person could be worked out.
    private static string Count(Teller teller, RecordedTopic topic, Side side) => topic switch
    {
        { Leaders: { } leaders, Answered: { } answered } => teller.Words.Of(leaders.On(side), answered.On(side)),
        { Total: { } total, Answered: { } answered } when side == Side.Business => teller.Words.InAll(total, answered.Total),
        _ => teller.Words.NotShown,
    };

    private static string Note(Teller teller, RecordedTopic topic)
        => $"{topic.Name}{(topic.Question is { } number ? $" ({teller.Words.Question(number)})" : "")}: {teller.Words.Words(topic.Reading)}. {topic.Next}{(topic.Note.Length > 0 ? $" ({topic.Note})" : "")}";
}

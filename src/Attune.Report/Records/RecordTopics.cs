using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Records;

/// <summary>How each topic is read after the sitting, how many spoke of it, and what came of it.</summary>
internal static class RecordTopics
{
    public static Html Render(SittingRecord record, RecordTexts words)
    {
        if (record.Topics.IsEmpty && record.TopicsCounted == 0) { return NotAsked(record, words); }
        // Those who were not in the room see no counts of people.
        var counted = record.Topics.Any(topic => topic.Answered is not null);
        string[] heads = [words.Topic, .. record.RoundBefore is { } before ? [words.InRound(before), words.InRound(record.Round)] : new[] { words.Reading }, .. counted ? [Name(record, Side.Business), Name(record, Side.It)] : Array.Empty<string>(), words.Next];
        return Html.Format($"""
            <h2>{words.TopicsTitle}</h2>{(counted ? Html.Format($"<p class=\"small\">{words.TopicsText}</p>") : Html.Empty)}{(record.RoundBefore is { } than ? Html.Format($"<p class=\"small\">{words.TopicsMoved(than, record.Topics.Count(topic => topic.HasMoved), record.Topics.Count(topic => topic.Before is not null))}</p>") : Html.Empty)}
            {Tables.Plain(words.TopicsTitle, heads, record.Topics.Select(topic => Row(record, topic, counted, words)))}{OfFew(record, words)}{NotAsked(record, words)}{Notes(record, words)}
            """);
    }

    private static Html Row(SittingRecord record, RecordedTopic topic, bool counted, RecordTexts words) => Html.Format(
        $"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\" class=\"serif\">{WrittenText.Render(topic.Name)}{(topic.Question is { } number ? Html.Format($" <span class=\"tiny\">{words.Question(number)}</span>") : Html.Empty)}</th>{Readings(record, topic, words)}{(counted ? Html.Format($"{People(record, topic, Side.Business, words)}{People(record, topic, Side.It, words)}") : Html.Empty)}{Tables.Wide(words.Next, WrittenText.Render(topic.Next))}</tr>\n");

    private static Html Readings(SittingRecord record, RecordedTopic topic, RecordTexts words)
        => record.RoundBefore is not { } before ? Tables.Wide(words.Reading, Reading(topic, words))
            : Html.Format($"{Tables.Wide(words.InRound(before), Before(topic, words))}{Tables.Wide(words.InRound(record.Round), Reading(topic, words))}");

    private static Html Before(RecordedTopic topic, RecordTexts words)
        => topic.Before is { } before ? Html.Format($"<span class=\"reading\">{Mark.Render(before.Reading)}{words.TopicReading(before.Reading)}</span>") : Html.Format($"<span class=\"tiny\">{words.NotBefore}</span>");

    // Bold and in words: what moved is seen without comparing two marks.
    private static Html Reading(RecordedTopic topic, RecordTexts words)
        => Html.Format($"<span class=\"reading{(topic.HasMoved ? " moved" : "")}\">{Mark.Render(topic.Reading)}{words.TopicReading(topic.Reading)}</span>{Note(topic.HasMoved, topic.HasMoved ? words.MovedFrom(words.TopicReading(topic.Before!.Reading).ToLower(words.Culture)) : "")}{Note(topic.IsJudged, words.Judged)}{Note(topic.DependsOnOnePerson, words.OnePerson)}{Note(!topic.WasShown, words.NotShownInSitting)}");

    private static Html Note(bool holds, string text) => holds ? Html.Format($"<br><span class=\"tiny\">{text}</span>") : Html.Empty;

    private static Html Notes(SittingRecord record, RecordTexts words)
        => record.Topics.All(topic => topic.Note.Length == 0) ? Html.Empty : Html.Format(
            $"<h3>{words.Notes}</h3><dl class=\"notes\">{Html.Join(Html.Empty, record.Topics.Where(topic => topic.Note.Length > 0).Select(topic => Html.Format($"<dt class=\"serif\">{WrittenText.Render(topic.Name)}</dt><dd>{WrittenText.Render(topic.Note)}</dd>")))}</dl>\n");

    private static Html People(SittingRecord record, RecordedTopic topic, Side side, RecordTexts words)
        => Tables.Cell(Name(record, side), Html.Format($"<span class=\"num\">{Count(topic, side, words)}</span>"));

    // Where one person of a side spoke of it, the number of both sides stands once, in place of two from which that person could be worked out.
    private static string Count(RecordedTopic topic, Side side, RecordTexts words) => topic switch
    {
        { Leaders: { } leaders, Answered: { } answered } => words.Of(leaders.On(side), answered.On(side)),
        { Total: { } total, Answered: { } answered } when side == Side.Business => words.InAll(total, answered.Total),
        _ => words.NotShown,
    };

    private static string Name(SittingRecord record, Side side) => WrittenText.Plain(record.Sides.For(side), 60);

    private static Html NotAsked(SittingRecord record, RecordTexts words) => record.NotAsked is not { Count: > 0 } questions ? Html.Empty : Html.Format(
        $"<h3>{words.NotAsked}</h3><ul>{questions.Select(question => Html.Format($"<li class=\"serif\">{WrittenText.Render(question)}</li>"))}</ul>\n");

    private static Html OfFew(SittingRecord record, RecordTexts words)
        => record.TopicsCounted == 0 ? Html.Empty : Html.Format($"<p class=\"small\">{words.TopicsCounted(record.TopicsCounted)}</p>");
}

using Attune.Analysis;

namespace Attune.Report;

/// <summary>How each topic is read after the sitting, who spoke of it, and what came of it.</summary>
internal static class RecordTopics
{
    public static Html Of(SittingRecord record, RecordStrings words)
    {
        if (record.Topics.IsEmpty && record.TopicsCounted == 0) { return Html.Empty; }
        // For who was not in the room there are no counts of people.
        var counted = record.Topics.Any(topic => topic.Leaders is not null);
        string[] heads = [words["Topic"], .. record.RoundBefore is { } before ? [words.With("InRound", before), words.With("InRound", record.Round)] : new[] { words["Reading"] }, .. counted ? [Name(record, Side.Business), Name(record, Side.It)] : Array.Empty<string>(), words["Next"]];
        return Html.Of($"""
            <h2>{words["TopicsTitle"]}</h2>{(counted ? Html.Of($"<p class=\"small\">{words["TopicsText"]}</p>") : Html.Empty)}{(record.RoundBefore is { } than ? Html.Of($"<p class=\"small\">{words.With("TopicsMoved", than, record.Topics.Count(topic => topic.HasMoved), record.Topics.Count(topic => topic.Before is not null))}</p>") : Html.Empty)}
            {Tables.Plain(words["TopicsTitle"], heads, record.Topics.Select(topic => Row(record, topic, counted, words)))}{OfFew(record, words)}
            """);
    }

    private static Html Row(SittingRecord record, RecordedTopic topic, bool counted, RecordStrings words) => Html.Of(
        $"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\" class=\"serif\">{Said.Of(topic.Name)}</th>{Readings(record, topic, words)}{(counted ? Html.Of($"{People(record, topic, Side.Business, words)}{People(record, topic, Side.It, words)}") : Html.Empty)}{Tables.Wide(words["Next"], Said.Of(topic.Next))}</tr>\n");

    private static Html Readings(SittingRecord record, RecordedTopic topic, RecordStrings words)
        => record.RoundBefore is not { } before ? Tables.Wide(words["Reading"], Reading(topic, words))
            : Html.Of($"{Tables.Wide(words.With("InRound", before), Before(topic, words))}{Tables.Wide(words.With("InRound", record.Round), Reading(topic, words))}");

    private static Html Before(RecordedTopic topic, RecordStrings words)
        => topic.Before is { } before ? Html.Of($"<span class=\"reading\">{Mark.Of(before.Reading)}{words[$"Reading_{before.Reading}"]}</span>") : Html.Of($"<span class=\"tiny\">{words["NotBefore"]}</span>");

    // Bold and in words: what moved is seen without comparing two marks.
    private static Html Reading(RecordedTopic topic, RecordStrings words)
        => Html.Of($"<span class=\"reading{(topic.HasMoved ? " moved" : "")}\">{Mark.Of(topic.Reading)}{words[$"Reading_{topic.Reading}"]}</span>{Note(topic.HasMoved, topic.HasMoved ? words.With("MovedFrom", words[$"Reading_{topic.Before!.Reading}"].ToLower(words.Culture)) : "")}{Note(topic.IsJudged, words["Judged"])}{Note(topic.DependsOnOnePerson, words["OnePerson"])}");

    private static Html Note(bool holds, string text) => holds ? Html.Of($"<br><span class=\"tiny\">{text}</span>") : Html.Empty;

    private static Html People(SittingRecord record, RecordedTopic topic, Side side, RecordStrings words)
        => Tables.Cell(Name(record, side), topic is { Leaders: { } leaders, Answered: { } answered } ? Html.Of($"<span class=\"num\">{words.With("Of", leaders.Of(side), answered.Of(side))}</span>") : Html.Empty);

    private static string Name(SittingRecord record, Side side) => Said.Plain(record.Sides.Of(side), 60);

    private static Html OfFew(SittingRecord record, RecordStrings words)
        => record.TopicsCounted == 0 ? Html.Empty : Html.Of($"<p class=\"small\">{words.Count("TopicsCounted", record.TopicsCounted)}</p>");
}

using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Vocabulary;
using Attune.Domain.Quotes;

namespace Attune.Domain.Rooms;

/// <summary>Removes from a whole reading every sentence that may not be shown; a report for the room is made from the result.</summary>
internal static class ReleasedReading
{
    /// <param name="reading">The whole reading.</param>
    /// <param name="released">The text that may stand in place of a sentence, with its state; without a text if nothing may be shown.</param>
    /// <param name="expected">The words that may stand in place of a forecast; null if none may be shown.</param>
    /// <param name="beside">The words that may stand in place of what somebody wrote beside an answer, by its place (<see cref="QuotedSentences.Placed"/>); null if none may be shown.</param>
    /// <param name="words">What stands in place of sentences and behind them.</param>
    public static Reading Release(Reading reading, Func<QuestionReading, Point, RoomQuote> released, Func<Forecast, string?> expected, Func<Anchor, int, string?> beside, ReleasedWords words) => reading with
    {
        Questions = [.. reading.Questions.Select(question => Release(question, reading.Round.TopicEdits, released, words))],
        Round = reading.Round with
        {
            // How sure a leader is, is said of groups alone.
            Weights = null,
            Answers = [.. reading.Round.Answers.Select(answer => answer with { Text = "" })],
            Anchors = [.. QuotedSentences.Placed(reading.Round.Anchors).Select(placed => placed.Anchor.Kind.AreWords() ? placed.Anchor with { Value = beside(placed.Anchor, placed.Start) ?? "" } : placed.Anchor)],
            Forecasts = [.. reading.Round.Forecasts.Select(forecast => forecast with { OtherSide = expected(forecast) ?? "" })],
        },
    };

    private static QuestionReading Release(QuestionReading question, IEnumerable<TopicEdit>? edits, Func<QuestionReading, Point, RoomQuote> released, ReleasedWords words)
    {
        var quotes = question.Points.Select(point => released(question, point)).ToArray();
        return question with
        {
            // Nobody let these be shown, and nobody has to: they are counted.
            NonAnswerSentences = [],
            Points = [.. question.Points.Select(point => point with { Text = quotes[point.Index] is { Text: { } text } quote ? quote.IsAdded ? text + words.Added : text : words.Hidden })],
            Topics = [.. question.Topics.Select(topic => topic with
            {
                Label = question.ShownLabel(topic, edits),
                Clause = IsShown(topic.ClausePoint) ? topic.Clause : "",
                ClausePoint = IsShown(topic.ClausePoint) ? topic.ClausePoint : null,
                BusinessWords = question.Shown(topic.BusinessWords),
                SharedWords = question.Shown(topic.SharedWords),
                ItWords = question.Shown(topic.ItWords),
            })],
            // A word that only one person used points to that person, so it is left out; so is the position of a word in a sentence that is not shown or was
            // reworded.
            Terms = [.. from term in question.Terms
                        where term.Whose != Whose.HeardOnce
                        select term with { Occurrences = [.. term.Occurrences.Where(occurrence => quotes[occurrence.Point].State == QuoteState.Verbatim && quotes[occurrence.Point].Text is not null)] }],
            // A word that a question asks about is cut from one of its sentences, in the form in which that author wrote it.
            Asks = [.. question.Asks.Select(ask => ask with { Term = question.ShownTerm(ask) })],
        };

        bool IsShown(int? point) => point is { } at && IsVerbatim(at);

        bool IsVerbatim(int point) => quotes[point] is { State: QuoteState.Verbatim, Text: not null };
    }
}

/// <summary>What a report says about sentences.</summary>
/// <param name="Hidden">It stands where a sentence may not be shown.</param>
/// <param name="Added">It stands behind a sentence that was added after the lock.</param>
public sealed record ReleasedWords(string Hidden, string Added);

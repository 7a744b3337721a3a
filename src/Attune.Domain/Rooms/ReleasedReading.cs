namespace Attune.Domain;

/// <summary>A whole reading with every sentence taken out that was not let out: what a report for the room is made from.</summary>
internal static class ReleasedReading
{
    /// <param name="reading">The whole reading.</param>
    /// <param name="released">What may stand in place of a sentence; null if nothing may.</param>
    /// <param name="expected">What may stand in place of a forecast's words; null if nothing may.</param>
    /// <param name="hidden">Stands where a sentence was not let out.</param>
    public static Reading Of(Reading reading, Func<QuestionReading, Point, RoomQuote> released, Func<Forecast, string?> expected, string hidden) => reading with
    {
        Questions = [.. reading.Questions.Select(question => Of(question, reading.Round.TopicEdits, released, hidden))],
        Round = reading.Round with
        {
            Answers = [.. reading.Round.Answers.Select(answer => answer with { Text = "" })],
            Forecasts = [.. reading.Round.Forecasts.Select(forecast => forecast with { OtherSide = forecast.Side is null ? "" : expected(forecast) ?? "" })],
        },
    };

    private static QuestionReading Of(QuestionReading question, IEnumerable<TopicEdit>? edits, Func<QuestionReading, Point, RoomQuote> released, string hidden)
    {
        var quotes = question.Points.Select(point => released(question, point)).ToArray();
        return question with
        {
            Points = [.. question.Points.Select(point => point with { Text = quotes[point.Index].Text ?? hidden })],
            Topics = [.. question.Topics.Select(topic => topic with
            {
                Label = question.ShownLabel(topic, edits),
                BusinessWords = question.Shown(topic.BusinessWords),
                SharedWords = question.Shown(topic.SharedWords),
                ItWords = question.Shown(topic.ItWords),
            })],
            // A word of one person points to that person; a place in a sentence that is not shown, or is in other words, points nowhere.
            Terms = [.. from term in question.Terms
                        where term.Whose != Whose.HeardOnce
                        select term with { Occurrences = [.. term.Occurrences.Where(occurrence => quotes[occurrence.Point].State == QuoteState.Verbatim && quotes[occurrence.Point].Text is not null)] }],
        };
    }
}

namespace Attune.Analysis.Readings;

/// <summary>Who stands behind a card.</summary>
public static class CardLeaders
{
    /// <summary>The keys of the leaders who say what the card holds: of its topic or of its words, whatever it is about, and of its sentences.</summary>
    /// <param name="question">The reading of the card's question.</param>
    /// <param name="card">One of its cards.</param>
    public static IReadOnlySet<string> LeadersBehind(this QuestionReading question, Card card)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(card);
        var points = card.BusinessPoints.Concat(card.ItPoints)
            .Concat(card.Topic is { } topic ? question.Topics[topic].Points : [])
            .Concat(question.Terms.Where(term => term.Text.Length > 0 && (term.Text == card.BusinessTerm || term.Text == card.ItTerm)).SelectMany(term => term.Occurrences).Select(use => use.Point));
        return question.LeadersBehind(points);
    }

    /// <summary>The keys of the leaders who wrote any of the points.</summary>
    /// <param name="question">The reading of the question.</param>
    /// <param name="points">Places among its points.</param>
    public static IReadOnlySet<string> LeadersBehind(this QuestionReading question, IEnumerable<int> points)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(points);
        return points.Select(point => question.Points[point].Leader).ToHashSet(StringComparer.Ordinal);
    }
}

namespace Attune.Domain.Questions;

/// <summary>Keys under which authors' decisions on their sentences are stored among the answers of a round.</summary>
public static class QuoteKeys
{
    /// <summary>Stands in place of the start of a sentence where the quoted text is what the author expects of the other side.</summary>
    public const int ForecastAt = -1;

    // Below the place of the forecast there is one for each anchor of an answer.
    private const int FirstAnchorAt = ForecastAt - 1;

    private const string Prefix = "quote:";

    /// <summary>Stands in place of the start of a sentence where the quoted text is what the author wrote to an anchor.</summary>
    /// <param name="place">The place of the anchor among those of the answer, counted from 0.</param>
    public static int AnchorAt(int place) => FirstAnchorAt - place;

    /// <returns>The place of the anchor among those of the answer, counted from 0; null for a sentence of the answer and for the forecast.</returns>
    public static int? PlaceOfAnchor(int start) => start <= FirstAnchorAt ? FirstAnchorAt - start : null;

    /// <summary>The key of a release among the answers of the round.</summary>
    public static string QuestionOf(string question, int start) => $"{Prefix}{question}:{start}";

    public static bool IsRelease(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.StartsWith(Prefix, StringComparison.Ordinal);
    }
}

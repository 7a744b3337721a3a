namespace Attune.Web.Features.Probing;

/// <summary>A word that leaders of both sides used.</summary>
/// <param name="Word">As most of them wrote it.</param>
/// <param name="Leaders">Who used it, of each side, in the question where most did.</param>
/// <param name="TwoMeanings">The reading found that it may stand for two things.</param>
public sealed record WordOfBoth(string Word, SideCounts Leaders, bool TwoMeanings)
{
    // A list that is read in half a minute.
    private const int Most = 12;

    // One leader of a side shows nothing about that side.
    private const int LeadersPerSide = 2;

    /// <summary>First the words the reading doubts, then those most leaders used.</summary>
    public static ImmutableArray<WordOfBoth> Of(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var doubted = reading.Questions.SelectMany(question => question.Cards).Where(card => card is { Kind: CardKind.FalseAgreement, BusinessTerm.Length: > 0 }).Select(card => card.BusinessTerm).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. reading.Questions.SelectMany(question => question.Terms)
            .Where(term => Math.Min(term.Leaders.Business, term.Leaders.It) >= LeadersPerSide)
            .GroupBy(term => term.Key, StringComparer.Ordinal)
            .Select(uses => uses.MaxBy(term => term.Leaders.Total)!)
            .Where(term => term.Text.Length <= Probe.LongestWord)
            .Select(term => new WordOfBoth(term.Text, term.Leaders, doubted.Contains(term.Text)))
            .OrderByDescending(word => word.TwoMeanings).ThenByDescending(word => word.Leaders.Total).ThenBy(word => word.Word, StringComparer.Ordinal)
            .Take(Most)];
    }
}

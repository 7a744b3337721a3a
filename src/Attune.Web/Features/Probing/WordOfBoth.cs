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

    /// <summary>First the words the reading doubts, then those most leaders used; words that only come back from the question, or are written of anything, last.</summary>
    public static ImmutableArray<WordOfBoth> Of(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var doubted = reading.Questions.SelectMany(question => question.Cards).Where(card => card is { Kind: CardKind.FalseAgreement, BusinessTerm.Length: > 0 }).Select(card => card.BusinessTerm).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. reading.Questions.Select(question => (question.Terms, Echoes: LightWords.EchoesOf(question.Question.Text).ToHashSet()))
            .SelectMany(question => question.Terms.Select(term => (Term: term, question.Echoes)))
            .Where(use => Math.Min(use.Term.Leaders.Business, use.Term.Leaders.It) >= LeadersPerSide && use.Term.Text.Length <= Probe.LongestWord)
            .GroupBy(use => use.Term.Key, StringComparer.Ordinal)
            .Select(uses => uses.MaxBy(use => use.Term.Leaders.Total))
            .Select(use => (Word: new WordOfBoth(use.Term.Text, use.Term.Leaders, doubted.Contains(use.Term.Text)), IsLight: LightWords.Are(use.Term.Key, use.Echoes)))
            .OrderByDescending(each => each.Word.TwoMeanings).ThenBy(each => each.IsLight).ThenByDescending(each => each.Word.Leaders.Total).ThenBy(each => each.Word.Word, StringComparer.Ordinal)
            .Take(Most).Select(each => each.Word)];
    }
}

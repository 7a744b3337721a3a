using Attune.Analysis.Readings;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Web.Desk.Locking;

/// <summary>A word that leaders of both sides used.</summary>
/// <param name="Word">The word as most of them wrote it.</param>
/// <param name="Leaders">How many leaders of each side used it, in the question where most did.</param>
/// <param name="TwoMeanings">The reading found that it may stand for two different things.</param>
public sealed record WordOfBoth(string Word, SideCounts Leaders, bool TwoMeanings)
{
    // A list of this length is read in half a minute.
    private const int Most = 12;

    // A single leader of a side shows nothing about that side.
    private const int LeadersPerSide = 2;

    /// <summary>
    /// Lists first the words the reading doubts, then those most leaders used; words that only repeat the question, or that people use about anything, come
    /// last.
    /// </summary>
    public static ImmutableArray<WordOfBoth> Find(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var doubted = reading.Questions.SelectMany(question => question.Cards).Where(card => card is { Kind: CardKind.FalseAgreement, BusinessTerm.Length: > 0 }).Select(card => card.BusinessTerm).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. reading.Questions.Select(question => (question.Terms, Echoes: LightWords.EchoesOf(question.Question.Text).ToHashSet()))
            .SelectMany(question => question.Terms.Select(term => (Term: term, question.Echoes)))
            .Where(use => Math.Min(use.Term.Leaders.Business, use.Term.Leaders.It) >= LeadersPerSide && use.Term.Text.Length <= Probe.LongestWord)
            .GroupBy(use => use.Term.Key, StringComparer.Ordinal)
            .Select(uses => uses.MaxBy(use => use.Term.Leaders.Total))
            .Select(use => (Word: new WordOfBoth(use.Term.Text, use.Term.Leaders, doubted.Contains(use.Term.Text)), IsLight: LightWords.Are(use.Term.Key, use.Echoes)))
            .OrderByDescending(candidate => candidate.Word.TwoMeanings).ThenBy(candidate => candidate.IsLight).ThenByDescending(candidate => candidate.Word.Leaders.Total).ThenBy(candidate => candidate.Word.Word, StringComparer.Ordinal)
            .Take(Most).Select(candidate => candidate.Word)];
    }
}

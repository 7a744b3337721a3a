using Attune.Analysis.Verdicts;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Vocabulary;

/// <summary>Whether the two sides use the same words for a topic.</summary>
/// <param name="Overlap">The Ruzicka overlap of the shares of leaders of the two sides, from 0 to 1.</param>
/// <param name="Verdict">Whether the vocabulary is shared, is not shared, or cannot be told.</param>
public sealed record VocabularyAxis(double Overlap, Verdict Verdict)
{
    /// <summary>
    /// Judges whether the vocabulary of a topic is shared. <see cref="Overlap"/> is the Ruzicka overlap of all its terms. The verdict looks only at
    /// terms of two or more leaders, because in short answers most words are said once, by chance, and they draw any overlap towards 0. The
    /// vocabulary is shared if the overlap of these repeated terms reaches <see cref="VocabularyOptions.SharedFrom"/> and stays above <see
    /// cref="VocabularyOptions.NotSharedTo"/> whichever leader is left out. It is not shared if the opposite holds. If there are too few repeated
    /// terms, it is not shared if both sides have said enough words and have none in common, which no leader left out can change. In all other cases,
    /// and with too few leaders on a side, it cannot be told.
    /// </summary>
    /// <param name="business">The terms that each Business leader of the topic used in it.</param>
    /// <param name="it">The terms that each IT leader of the topic used in it.</param>
    /// <param name="options">The thresholds.</param>
    public static VocabularyAxis Compare(IReadOnlyList<IReadOnlySet<int>> business, IReadOnlyList<IReadOnlySet<int>> it, VocabularyOptions options)
    {
        ArgumentNullException.ThrowIfNull(business);
        ArgumentNullException.ThrowIfNull(it);
        ArgumentNullException.ThrowIfNull(options);
        var counts = new Dictionary<int, SideCounts>();
        Count(business, new(1, 0));
        Count(it, new(0, 1));
        var leaders = new SideCounts(business.Count, it.Count);
        return new(Ruzicka.Overlap([.. counts.Values], leaders), Judge(business, it, counts, leaders, options));

        void Count(IReadOnlyList<IReadOnlySet<int>> side, SideCounts one)
        {
            foreach (var term in side.SelectMany(terms => terms))
            {
                var count = counts.GetValueOrDefault(term);
                counts[term] = new(count.Business + one.Business, count.It + one.It);
            }
        }
    }

    private static Verdict Judge(
        IReadOnlyList<IReadOnlySet<int>> business,
        IReadOnlyList<IReadOnlySet<int>> it,
        Dictionary<int, SideCounts> counts,
        SideCounts leaders,
        VocabularyOptions options)
    {
        if (Math.Min(leaders.Business, leaders.It) < options.LeadersPerSide)
        {
            return Verdict.CannotTell;
        }

        var repeated = counts.Where(term => term.Value.Total > 1).ToDictionary();
        if (repeated.Count < options.RepeatedWords)
        {
            var common = counts.Values.Any(term => term is { Business: > 0, It: > 0 });
            var enough = Math.Min(counts.Values.Count(term => term.Business > 0), counts.Values.Count(term => term.It > 0)) >= options.WordsPerSide;
            return !common && enough ? Verdict.NotShared : Verdict.CannotTell;
        }

        var whole = Round(Ruzicka.Overlap([.. repeated.Values], leaders));
        var left = leaders.Total > options.LeaveOneOutUpTo
            ? []
            : business.Select(leader => LeftOut(leader, new(1, 0))).Concat(it.Select(leader => LeftOut(leader, new(0, 1)))).ToList();
        return whole switch
        {
            _ when whole >= options.SharedFrom && left.TrueForAll(value => value > options.NotSharedTo) => Verdict.Shared,
            _ when whole <= options.NotSharedTo && left.TrueForAll(value => value < options.SharedFrom) => Verdict.NotShared,
            _ => Verdict.CannotTell,
        };

        double LeftOut(IReadOnlySet<int> leader, SideCounts one) => Round(Ruzicka.Overlap(
            [.. repeated.Select(term => leader.Contains(term.Key) ? new(term.Value.Business - one.Business, term.Value.It - one.It) : term.Value)],
            new(leaders.Business - one.Business, leaders.It - one.It)));

        // The order of a sum depends on which side comes first, and its last digits must not decide a verdict at a threshold.
        static double Round(double overlap) => Math.Round(overlap, 9);
    }
}

using System.Collections.Immutable;
using Attune.Statistics.Sides;

namespace Attune.Analysis.NonAnswers;

/// <summary>Counts the leaders whose whole answer is non-answers. Whoever says one thing beside them has answered.</summary>
public static class NonAnswerCounts
{
    /// <summary>The non-answer for which each such leader is counted, by leader: of several the first of the kinds.</summary>
    /// <param name="nothing">The non-answers of a question.</param>
    /// <param name="said">The leaders of its points.</param>
    public static IReadOnlyDictionary<string, NonAnswer> Count(IEnumerable<NonAnswer> nothing, IEnumerable<string> said)
    {
        ArgumentNullException.ThrowIfNull(nothing);
        ArgumentNullException.ThrowIfNull(said);
        var answered = said.ToHashSet(StringComparer.Ordinal);
        return nothing.Where(one => !answered.Contains(one.Leader)).GroupBy(one => one.Leader, StringComparer.Ordinal)
            .ToDictionary(leader => leader.Key, leader => leader.MinBy(one => one.Kind)!, StringComparer.Ordinal);
    }

    /// <summary>Counts kinds together of which too few leaders are to be told apart; what is left too few even then is left out.</summary>
    /// <param name="counts">The counts of a question.</param>
    /// <param name="mayTell">Whether a count may be told.</param>
    public static ImmutableArray<NonAnswerCount> Together(ImmutableArray<NonAnswerCount> counts, Func<SideCounts, bool> mayTell)
    {
        ArgumentNullException.ThrowIfNull(mayTell);
        var few = counts.Where(count => !mayTell(count.Leaders)).ToList();
        var all = new SideCounts(few.Sum(count => count.Leaders.Business), few.Sum(count => count.Leaders.It));
        return [.. counts.Where(count => mayTell(count.Leaders)), .. few.Count > 1 && mayTell(all) ? [new NonAnswerCount(null, all)] : Array.Empty<NonAnswerCount>()];
    }

    /// <summary>The leaders of each kind, in the order of the kinds.</summary>
    public static ImmutableArray<NonAnswerCount> ByKind(IEnumerable<NonAnswer> leaders)
        => [.. leaders.GroupBy(one => one.Kind).OrderBy(kind => kind.Key).Select(kind => new NonAnswerCount(kind.Key, SideCounts.Count(kind.Select(one => one.Side))))];
}

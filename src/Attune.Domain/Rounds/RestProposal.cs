using Attune.Domain.Questions;

namespace Attune.Domain.Rounds;

/// <summary>What is known of one question that could rest.</summary>
/// <param name="Question">The question.</param>
/// <param name="WasAsked">It was asked in the last round, in the same words: its answers of then can stand meanwhile.</param>
/// <param name="IsSettled">Nothing of it is open: what was found last time is common ground, or led to a statement that passed, and nothing of it was left to ask.</param>
public sealed record RestCandidate(PackQuestion Question, bool WasAsked, bool IsSettled)
{
    /// <summary>It may be proposed to rest.</summary>
    public bool MayRest => WasAsked && IsSettled;
}

/// <summary>Which questions to rest, so that nobody's quarter takes too long.</summary>
public static class RestProposal
{
    /// <summary>
    /// The fewest questions to rest: settled ones first, and of these the ones that save most time; others only where those are not enough. At least one question stays.
    /// </summary>
    /// <param name="candidates">The questions that the round asks.</param>
    /// <param name="count">Counts the quarter of everybody if these questions are asked.</param>
    /// <returns>Empty if nothing has to rest; all but one if even that is not enough, since promises alone take too long.</returns>
    public static ImmutableArray<PackQuestion> Fewest(IReadOnlyList<RestCandidate> candidates, Func<IReadOnlyCollection<PackQuestion>, QuarterTimes> count)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(count);
        List<PackQuestion> asked = [.. candidates.Select(candidate => candidate.Question)];
        var rested = ImmutableArray.CreateBuilder<PackQuestion>();
        while (asked.Count > 1 && count(asked).IsOver)
        {
            var next = candidates.Where(candidate => asked.Contains(candidate.Question))
                .OrderByDescending(candidate => candidate.MayRest).ThenByDescending(candidate => candidate.WasAsked)
                .ThenBy(candidate => count([.. asked.Where(question => question != candidate.Question)]).Longest?.All ?? TimeSpan.Zero)
                .First().Question;
            asked.Remove(next);
            rested.Add(next);
        }

        return rested.ToImmutable();
    }
}

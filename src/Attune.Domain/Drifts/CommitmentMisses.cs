using Attune.Domain.Agreements;

namespace Attune.Domain.Drifts;

/// <summary>What became of a commitment in one round, as its leader reported it then; the next report does not overwrite it.</summary>
/// <param name="Round">The number of the round.</param>
/// <param name="Fate">What was reported.</param>
/// <param name="MovedTo">The new day, if it was moved.</param>
public sealed record RoundReport(int Round, CommitmentFate Fate, DateOnly? MovedTo);

/// <summary>In which rounds a commitment was missed: moved to another day, or past its day without a word. What was dropped openly is not missed.</summary>
public static class CommitmentMisses
{
    /// <summary>Moved once is life, moved twice is a promise that nobody keeps.</summary>
    public const int Many = 2;

    /// <param name="dueOn">The day for which it was promised.</param>
    /// <param name="reports">What was reported, at most once a round.</param>
    /// <param name="rounds">The later rounds up to the one that is looked at, each with the day on which it opened.</param>
    /// <returns>The numbers of the rounds in which it was missed, up to the one in which it was done or dropped.</returns>
    public static ImmutableArray<int> Count(DateOnly dueOn, IReadOnlyCollection<RoundReport> reports, IEnumerable<(int Number, DateOnly Opened)> rounds)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(rounds);
        var missed = ImmutableArray.CreateBuilder<int>();
        var due = dueOn;
        foreach (var (number, opened) in rounds.OrderBy(round => round.Number))
        {
            var report = reports.FirstOrDefault(report => report.Round == number);
            if (report?.Fate is CommitmentFate.Done or CommitmentFate.Dropped) { break; }
            if (report?.Fate == CommitmentFate.Moved || due < opened) { missed.Add(number); }
            due = report?.MovedTo ?? due;
        }

        return missed.ToImmutable();
    }

    /// <summary>It was missed again in the round that is looked at, and not for the first time.</summary>
    public static bool IsMissedAgain(ImmutableArray<int> missed, int round) => missed.Length >= Many && missed[^1] == round;
}

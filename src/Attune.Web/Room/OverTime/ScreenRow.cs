using Attune.Analysis.Trends;
using Attune.Domain.Trends;

namespace Attune.Web.Room.OverTime;

/// <summary>One line of what moved over the rounds, as the Screen shows it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Says">What became of it, in words.</param>
/// <param name="Move">What became of it.</param>
public sealed record ScreenRow(string Name, string Says, TrendMove Move)
{
    /// <summary>A table on the Screen has at most so many rows.</summary>
    public const int Most = 5;

    /// <summary>The lines over the rounds; null for a topic.</summary>
    public TrendLines? Lines { get; init; }

    /// <summary>What was asked closed; null for a topic and for jobs.</summary>
    public RoomTrend? Trend { get; init; }

    /// <summary>Who does what; null for anything else.</summary>
    public RoomJobsTrend? Jobs { get; init; }

    /// <summary>A topic over the rounds; null for what was asked closed.</summary>
    public ThreadOverTime? Thread { get; init; }

    public bool HasMoved => Move is TrendMove.More or TrendMove.Less;

    /// <summary>What can be said of the rounds: what moved first, then what stayed, then what cannot be told. Of topics only those that moved, because a topic is no number.</summary>
    public static ImmutableArray<ScreenRow> Read(OverTimeView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return [.. Topics(view).Concat(Asked(view)).Concat(Owned(view)).OrderBy(row => row.HasMoved ? 0 : row.Move == TrendMove.Stayed ? 1 : 2)];
    }

    private static IEnumerable<ScreenRow> Topics(OverTimeView view)
        => from thread in view.Threads
           where thread.HasMoved
           select new ScreenRow(thread.Name, OverTimeTexts.ThreadMoved(OverTimeWords.Standing(thread.Told[0]), OverTimeWords.Standing(thread.Told[^1])), TrendMove.More) { Thread = thread };

    // A move over several rounds may be too slow for any two of them.
    private static IEnumerable<ScreenRow> Asked(OverTimeView view)
        => from trend in view.Trends.Compared
           let change = trend.Last!.Move is TrendMove.CannotTell or TrendMove.Stayed && trend.Whole is { Move: TrendMove.More or TrendMove.Less } whole ? whole : trend.Last!
           select new ScreenRow(OverTimeWords.NameOf(trend), change.Move == TrendMove.CannotTell ? OverTimeTexts.CannotTell : OverTimeWords.Said(change, trend.Thing, view.Since(change.From)), change.Move) { Trend = trend, Lines = TrendLines.Draw(trend, view) };

    private static IEnumerable<ScreenRow> Owned(OverTimeView view)
        => view.Trends.Jobs is { Last: { } last } jobs
            ? [new(OverTimeTexts.Jobs, last.Move == TrendMove.CannotTell ? OverTimeTexts.CannotTell : OverTimeWords.JobsVerdict(last, view), last.Move) { Jobs = jobs, Lines = TrendLines.Draw(jobs, view) }]
            : [];
}

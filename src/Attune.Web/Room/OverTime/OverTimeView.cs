using Attune.Analysis.Rounds;
using Attune.Domain.Trends;

namespace Attune.Web.Room.OverTime;

/// <summary>A round as it is named over time.</summary>
/// <param name="View">The sitting as the reader may see it.</param>
/// <param name="In">What the gate makes the trends of.</param>
/// <param name="Day">The day of its sitting, or of its lock.</param>
public sealed record TimedRound(SittingView View, RoundInTime In, DateOnly Day)
{
    public int Number => In.Round.Number;

    /// <summary>"Mar 2027".</summary>
    public string ShortDay => Day.ToString(OverTimeTexts.ShortDay, CultureInfo.CurrentCulture);

    /// <summary>"March", with the year where it is another than that of the last round.</summary>
    public string Since(DateOnly last) => Day.ToString(Day.Year == last.Year ? OverTimeTexts.SinceDay : OverTimeTexts.SinceDayOfYear, CultureInfo.CurrentCulture);
}

/// <summary>A program over its rounds, as one reader may see it.</summary>
/// <param name="Program">The program.</param>
/// <param name="Rounds">The rounds that the reader may see, in the order of time.</param>
/// <param name="Trends">What is followed.</param>
/// <param name="Threads">The topics that a person confirmed to be the same over rounds.</param>
public sealed record OverTimeView(Domain.Programs.Program Program, ImmutableArray<TimedRound> Rounds, RoomTrends Trends, ImmutableArray<ThreadOverTime> Threads)
{
    public SideNames Sides => Program.Sides;

    /// <summary>There is something to set side by side.</summary>
    public bool HasTwo => Rounds.Length > 1;

    /// <summary>The month since which a change is told.</summary>
    public string Since(int place) => Rounds[place].Since(Rounds[^1].Day);
}

using Attune.Domain.Leaders;
using Attune.Domain.Rounds;

namespace Attune.Domain.Tracking;

/// <summary>Counts what the figures of benefits ask of a leader in a quarter.</summary>
public static class FigureCount
{
    /// <summary>What is awaited of the leader, and what waits for a word of the leader's side: that the other side has still to enter it counts, too.</summary>
    public static FigureAsks Of(Leader leader, IEnumerable<BenefitTrack> tracks, IReadOnlyCollection<Leader> leaders)
    {
        ArgumentNullException.ThrowIfNull(leader);
        ArgumentNullException.ThrowIfNull(tracks);
        ArgumentNullException.ThrowIfNull(leaders);
        var (enters, judges) = (0, 0);
        foreach (var track in tracks)
        {
            var awaited = track.Awaited.Count();
            if (track.Benefit.OwnerLeader == leader.Id) { enters += awaited; }
            // Whoever owns it has a side, and the other one confirms; for an owner of neither both do.
            else if (leaders.FirstOrDefault(owner => owner.Id == track.Benefit.OwnerLeader)?.Side != leader.Side) { judges += awaited; }
            judges += track.Quarters.Count(quarter => quarter is { State: QuarterState.Entered, Actual: { } actual } && quarter.Unsaid.Contains(leader.Side) && ActualVerdict.MaySay(actual, leader));
        }

        return new(enters, judges);
    }
}

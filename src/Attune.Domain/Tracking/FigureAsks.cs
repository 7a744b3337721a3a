using Attune.Domain.Leaders;

namespace Attune.Domain.Tracking;

/// <summary>What the figures of benefits ask of one leader in a quarter.</summary>
/// <param name="Enters">Figures that are awaited of the leader.</param>
/// <param name="Judges">Figures on which a word of the leader's side is missing, and those that the other side has still to enter.</param>
public readonly record struct FigureAsks(int Enters, int Judges)
{
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

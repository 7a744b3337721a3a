using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Tracking;
using Attune.Store;
using Attune.Store.Tracking;
using Attune.Web.Hosting;

namespace Attune.Web.Room.Tracking;

/// <summary>The benefits of a program over their quarters, with the leaders who answer for them and confirm them.</summary>
public sealed record TrackedProgram(ImmutableArray<BenefitTrack> Tracks, IReadOnlyDictionary<LeaderId, Leader> Leaders, BenefitRecords Records, DateOnly Today)
{
    public BenefitTrack? Of(Guid benefit) => Tracks.FirstOrDefault(track => track.Benefit.Id.Value == benefit);

    /// <summary>The leader who owns a benefit; null if nobody does, or somebody who is no leader.</summary>
    public Leader? OwnerOf(BenefitTrack track)
    {
        ArgumentNullException.ThrowIfNull(track);
        return track.Benefit.OwnerLeader is { } owner ? Leaders.GetValueOrDefault(owner) : null;
    }

    internal static async Task<TrackedProgram> ReadAsync(AttuneDb db, Domain.Programs.Program program, Clock clock, CancellationToken cancel)
    {
        var leaders = await db.Leaders.AsNoTracking().Where(leader => leader.Program == program.Id).ToDictionaryAsync(leader => leader.Id, cancel);
        return new(await db.BenefitTracksAsync(program, clock.Today, cancel), leaders, new(leaders.ToDictionary(leader => leader.Key, leader => RegisterView.SayName(leader.Value)), program.Sides, clock), clock.Today);
    }
}

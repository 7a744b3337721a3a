using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Tracking;
using Attune.Store;
using Attune.Store.Reading;
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

    internal static Task<TrackedProgram> ReadAsync(AttuneDb db, Domain.Programs.Program program, Clock clock, CancellationToken cancel)
        => Together.ReadAsync(db, asked => Ask(asked, program, clock), cancel);

    internal static Func<TrackedProgram> Ask(Together asked, Domain.Programs.Program program, Clock clock)
    {
        var (id, today) = (program.Id, clock.Today);
        var all = asked.List(asked.Db.Leaders.AsNoTracking().Where(leader => leader.Program == id));
        var tracks = asked.BenefitTracks(program);
        return () =>
        {
            var leaders = all().ToDictionary(leader => leader.Id);
            return new(tracks(today), leaders, new(leaders.ToDictionary(leader => leader.Key, leader => RegisterView.SayName(leader.Value)), program.Sides, clock), today);
        };
    }
}

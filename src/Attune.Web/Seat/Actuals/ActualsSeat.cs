using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Domain.Tracking;
using Attune.Store;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Room.Tracking;

namespace Attune.Web.Seat.Actuals;

/// <summary>What one leader has to say of the benefits of the program: figures of the own ones, and a word on those of the other side.</summary>
public sealed record ActualsSeat(Domain.Programs.Program Program, Round Round, Leader Me, TrackedProgram Tracked) : IFound<ActualsSeat>
{
    public const string Path = StatementPaths.Actuals;

    public const string Say = Path + "/say";

    public string Context => SeatTexts.RoundName(Program.Name, Round.Number);

    /// <summary>The benefits that this leader answers for.</summary>
    public IEnumerable<BenefitTrack> Own => Tracked.Tracks.Where(track => track.Benefit.OwnerLeader == Me.Id && !track.Benefit.IsWish);

    /// <summary>Figures on which a word of this leader is asked, and may be changed; those without one first.</summary>
    public IEnumerable<(BenefitTrack Track, TrackedQuarter Quarter)> ToConfirm
        => from track in Tracked.Tracks
           from quarter in track.Quarters
           where quarter.Actual is { } actual && ActualVerdict.MaySay(actual, Me)
           orderby quarter.VerdictOf(Me.Id) is null descending, quarter.Quarter
           select (track, quarter);

    /// <summary>The number of things that wait for this leader: figures to enter, to answer for, or to confirm.</summary>
    public int Waiting => Own.Sum(track => track.Awaited.Count() + track.Quarters.Count(quarter => quarter.State == QuarterState.Disputed)) + ToConfirm.Count(figure => figure.Quarter.Unsaid.Contains(Me.Side));

    /// <returns>
    /// Null in a rehearsal; for a delegate, who answers for nothing; for who has left; and for somebody who was in no room that agreed on them, until the answers of this
    /// round are locked, since a new leader answers blind.
    /// </returns>
    public static async Task<ActualsSeat?> FindAsync(HttpContext context)
    {
        if (SeatAuthentication.AdmissionOf(context.User) is not { } admission) { return null; }
        var (db, cancel) = (context.Service<AttuneDb>(), context.RequestAborted);
        if (await db.Rounds.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == admission.Round, cancel) is not { Kind: RoundKind.Real } round
            || await db.Invitations.AsNoTracking().FirstOrDefaultAsync(invitation => invitation.Round == admission.Round && invitation.Leader == admission.Leader, cancel) is not { IsDelegated: false }
            || !await db.Participants.AnyAsync(voice => voice.Key == admission.Participant, cancel)
            || (round.Phase < RoundPhase.Locked && !await WasThereAsync(db, admission, round, cancel)))
        {
            return null;
        }

        var program = await db.Programs.AsNoTracking().FirstAsync(candidate => candidate.Id == round.Program, cancel);
        var tracked = await TrackedProgram.ReadAsync(db, program, context.Service<Clock>(), cancel);
        return tracked.Leaders.GetValueOrDefault(admission.Leader) is { LeftBefore: null } me ? new(program, round, me, tracked) : null;
    }

    private static Task<bool> WasThereAsync(AttuneDb db, Admission admission, Round round, CancellationToken cancel)
        => db.Invitations.AnyAsync(place => place.Leader == admission.Leader && !place.DelegateAgreed
            && db.Rounds.Any(earlier => earlier.Id == place.Round && earlier.Program == round.Program && earlier.Kind == RoundKind.Real && earlier.Number < round.Number && earlier.Phase >= RoundPhase.Locked), cancel);
}

using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Web.Components;
using Attune.Web.Room;

namespace Attune.Web.Seat;

/// <summary>The voice in a round that a phone stands for, which is all that the sitting needs to know. In a rehearsal invented voices have one too.</summary>
internal sealed record RoomSeat(ParticipantKey Participant, Side Side, Round Round, Domain.Programs.Program Program) : IFound<RoomSeat>
{
    /// <summary>Whoever sits here came to the sitting with a link alone: nothing that was written or voted before is shown.</summary>
    public bool RoomOnly { get; init; }

    public Viewer Viewer => Viewer.Leader(Participant);

    public string Context => NameOf(Program, Round);

    public static string NameOf(Domain.Programs.Program program, Round round)
        => round.Binds ? SeatTexts.RoundName(program.Name, round.Number) : RoomTexts.RehearsalName(program.Name, round.Number);

    /// <returns>Null if the voice was erased.</returns>
    public static async Task<RoomSeat?> FindAsync(HttpContext context)
    {
        if (SeatAuthentication.RoomAdmissionOf(context.User) is not { } admission) { return null; }
        var db = context.Service<AttuneDb>();
        return await (from voice in db.Participants.AsNoTracking()
                      join round in db.Rounds.AsNoTracking() on voice.Round equals round.Id
                      join program in db.Programs.AsNoTracking() on round.Program equals program.Id
                      where voice.Key == admission.Participant && round.Id == admission.Round
                      select new RoomSeat(voice.Key, voice.Side, round, program) { RoomOnly = SeatAuthentication.IsRoomOnly(context.User) }).FirstOrDefaultAsync(context.RequestAborted);
    }
}

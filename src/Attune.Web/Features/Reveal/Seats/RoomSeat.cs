using Attune.Web.Features.Accounts;
using Attune.Web.Features.Answer;

namespace Attune.Web.Features.Reveal.Seats;

/// <summary>Whose phone it is, as far as the sitting needs to know: a voice in a round. Invented voices have one too, for a rehearsal.</summary>
internal sealed record RoomSeat(ParticipantKey Participant, Side Side, Round Round, Domain.Program Program) : IFound<RoomSeat>
{
    public Viewer Viewer => Viewer.Leader(Participant);

    public string Context => NameOf(Program, Round);

    public static string NameOf(Domain.Program program, Round round)
        => round.Binds ? AnswerStrings.RoundName(program.Name, round.Number) : RevealStrings.Of("Rehearsal_name", program.Name, round.Number);

    /// <returns>Null if the voice was erased.</returns>
    public static async Task<RoomSeat?> FindAsync(HttpContext context)
    {
        if (SeatAuthentication.AdmissionOf(context.User) is not { } admission) { return null; }
        var db = context.Service<AttuneDb>();
        return await (from voice in db.Participants.AsNoTracking()
                      join round in db.Rounds.AsNoTracking() on voice.Round equals round.Id
                      join program in db.Programs.AsNoTracking() on round.Program equals program.Id
                      where voice.Key == admission.Participant && round.Id == admission.Round
                      select new RoomSeat(voice.Key, voice.Side, round, program)).FirstOrDefaultAsync(context.RequestAborted);
    }
}

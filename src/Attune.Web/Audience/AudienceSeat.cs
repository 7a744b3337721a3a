using Attune.Domain.Audiences;
using Attune.Store;
using Attune.Store.Audiences;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Live;

namespace Attune.Web.Audience;

/// <summary>One person in the audience, with what the page of that person needs.</summary>
/// <param name="Room">The room.</param>
/// <param name="Program">The program whose sitting it is.</param>
/// <param name="Member">The person.</param>
/// <param name="Open">The open question; null if none is open.</param>
/// <param name="Own">This person's vote on it.</param>
/// <param name="Shown">The closed question that the Screen shows; null if it shows something else.</param>
/// <param name="Tally">The answers to that question, as far as they may be shown.</param>
/// <param name="Revision">The revision of the round's room, read before everything else here.</param>
public sealed record AudienceSeat(
    AudienceRoom Room, Domain.Programs.Program Program, AudienceMember Member, AudienceQuestion? Open, AudienceVote? Own, AudienceQuestion? Shown, AudienceTally? Tally, long Revision)
{
    /// <returns>Null if the room was erased or has expired.</returns>
    public static async Task<AudienceSeat?> FindAsync(HttpContext context)
    {
        var (db, cancel) = (context.Service<AttuneDb>(), context.RequestAborted);
        if (AudienceAuthentication.PlaceOf(context.User) is not { } place
            || await db.AudienceRooms.AsNoTracking().FirstOrDefaultAsync(room => room.Id == place.Room, cancel) is not { } room
            || !room.IsOpen(context.Service<Clock>().Now)
            || await db.AudienceMembers.AsNoTracking().FirstOrDefaultAsync(member => member.Key == place.Member && member.Room == place.Room, cancel) is not { } member)
        {
            return null;
        }

        var state = await context.Service<Rooms>().StateAsync(room.Round, 0, cancel);
        var program = await db.Rounds.Where(round => round.Id == room.Round).Join(db.Programs.AsNoTracking(), round => round.Program, candidate => candidate.Id, (_, candidate) => candidate).FirstAsync(cancel);
        var open = await db.AudienceQuestions.AsNoTracking().FirstOrDefaultAsync(question => question.Room == room.Id && question.State == AudienceQuestionState.Open, cancel);
        var own = open is null ? null : await db.AudienceVotes.AsNoTracking().FirstOrDefaultAsync(vote => vote.Question == open.Id && vote.Member == member.Key, cancel);
        var shown = room.View == AudienceView.Question && room.Shown is { } id
            ? await db.AudienceQuestions.AsNoTracking().FirstOrDefaultAsync(question => question.Id == id && question.State == AudienceQuestionState.Closed, cancel)
            : null;
        return new(room, program, member, open, own, shown, shown is null ? null : await db.TallyAsync(shown, cancel), state.Revision);
    }
}

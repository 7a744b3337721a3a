using Attune.Domain.Audiences;
using Attune.Store;
using Attune.Store.Audiences;
using Attune.Store.Reading;
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
        if (AudienceAuthentication.PlaceOf(context.User) is not { } place) { return null; }
        var asked = new Together(db);
        var foundRoom = asked.First(db.AudienceRooms.AsNoTracking().Where(room => room.Id == place.Room));
        var foundMember = asked.First(db.AudienceMembers.AsNoTracking().Where(member => member.Key == place.Member && member.Room == place.Room));
        var program = asked.First(db.Programs.AsNoTracking().Where(candidate => db.Rounds.Where(round => db.AudienceRooms.Where(room => room.Id == place.Room).Select(room => room.Round).Contains(round.Id)).Select(round => round.Program).Contains(candidate.Id)));
        await asked.ReadAsync(cancel);
        if (foundRoom() is not { } known || !known.IsOpen(context.Service<Clock>().Now) || foundMember() is not { } member) { return null; }
        var state = await context.Service<Rooms>().StateAsync(known.Round, 0, cancel);
        // What changes while the room is open is read after its state.
        var now = asked.First(db.AudienceRooms.AsNoTracking().Where(room => room.Id == place.Room));
        var questions = asked.List(db.AudienceQuestions.AsNoTracking().Where(question => question.Room == place.Room));
        var votes = asked.List(db.AudienceVotes.AsNoTracking().Where(vote => vote.Member == place.Member && db.AudienceQuestions.Where(question => question.Room == place.Room && question.State == AudienceQuestionState.Open).Select(question => question.Id).Contains(vote.Question)));
        await asked.ReadAsync(cancel);
        if (now() is not { } room) { return null; }
        var open = questions().Find(question => question.State == AudienceQuestionState.Open);
        var own = votes().Find(vote => vote.Question == open?.Id);
        var shown = room.View == AudienceView.Question ? questions().Find(question => question.Id == room.Shown && question.State == AudienceQuestionState.Closed) : null;
        return new(room, program()!, member, open, own, shown, shown is null ? null : await db.TallyAsync(shown, cancel), state.Revision);
    }
}

using Attune.Domain.Teams;
using Attune.Store.Teams;
using Attune.Web.Components;
using Attune.Web.Components.Answering;
using Attune.Web.Hosting;

namespace Attune.Web.TeamSeat;

/// <summary>Somebody who answers in a team, with what the pages of that person need.</summary>
/// <param name="Cascade">The cascade, open or over.</param>
/// <param name="Team">The team as it stood when it was asked.</param>
/// <param name="Sheet">What everybody is shown alike.</param>
/// <param name="Member">The person's key.</param>
/// <param name="Own">What the person has given so far; null if nothing.</param>
/// <param name="Now">The time.</param>
public sealed record TeamSeat(Cascade Cascade, CascadeTeam Team, CascadeSheet Sheet, TeamMemberKey Member, TeamAnswer? Own, DateTimeOffset Now)
{
    public bool IsOpen => Cascade.Takes(Now);

    public TeamAnswerPlace Place => new(Cascade.Program, Cascade.Id, Team.Team, Member);

    public IEnumerable<AnswerStep> Steps => Sheet.Questions.Select((question, i) => new AnswerStep(i + 1, question, AnswerStepKind.Words) { AskedIn = Cascade.PackVersion });

    public AnswerStep? Step(int number) => Steps.FirstOrDefault(step => step.Number == number);

    /// <returns>Null if the cascade was erased, or nobody was let into it.</returns>
    public static async Task<TeamSeat?> FindAsync(HttpContext context)
    {
        if (TeamAuthentication.PlaceOf(context.User) is not { } place) { return null; }
        var cancel = context.RequestAborted;
        if (await context.Service<TeamPlaceReader>().FindAsync(place.Cascade, place.Team, place.Member, cancel) is not { } found) { return null; }
        return new(
            found.Cascade,
            found.Team,
            await context.Service<CascadeSheets>().OfAsync(found.Cascade, cancel),
            place.Member,
            await context.Service<TeamAnswerReader>().OwnAsync(found.Own, place.Member, cancel),
            context.Service<Clock>().Now);
    }
}

using Attune.Domain.Years;
using Attune.Store;
using Attune.Store.UseCases.Years;
using Attune.Web.Hosting;
using Attune.Web.Mail;

namespace Attune.Web.Desk.Planning;

/// <summary>Tells the facilitator, once for each reason, that a planned round waits.</summary>
internal sealed class PlanLetters(AttuneDb db, TellOfPlan tell, Post post, PersonalLinks links, Clock clock)
{
    public async Task TellAsync(PlannedRoundId id, CancellationToken cancel)
    {
        if (await tell.RunAsync(id, left: null, clock.Now, cancel) is not { } planned) { return; }
        var program = await db.Programs.FirstAsync(candidate => candidate.Id == planned.Program, cancel);
        if (await db.Users.FirstOrDefaultAsync(account => account.Id == program.Facilitator, cancel) is not { Email.Length: > 0 } account) { return; }
        links.Kept = planned.Origin;
        var number = await db.Rounds.CountAsync(round => round.Program == program.Id && round.Kind == Domain.Rounds.RoundKind.Real, cancel) + 1;
        var letter = new Letter(
            account.DisplayName, account.Email, PlanningTexts.LetterSubject(program.Name, number),
            [MailTexts.Greeting(account.DisplayName), PlanningTexts.LetterWhy(program.Name, number, clock.Keep(planned.OpensAt)), PlanningTexts.PlanTrouble(planned.Trouble)],
            $"{links.Origin}/programs/{program.Id}/year", [PlanningTexts.LetterThen], MailTexts.Foot(new Uri(links.Origin).Host))
        {
            LinkWords = PlanningTexts.LetterLink,
        };
        var problem = await post.SendAsync(letter, program.Id, MailTexts.FromAttune, cancel);
        await tell.RunAsync(id, left: problem is null, clock.Now, cancel);
    }
}

using Attune.Domain.Leaders;
using Attune.Web.Desk;

namespace Attune.Web.Mail;

/// <summary>The letter to those who have not reported what became of a promise: a link to their own page, and nothing of what was promised.</summary>
internal static class FollowUpLetter
{
    /// <summary>The end of a personal link that leads straight to what was promised.</summary>
    public const string ToSince = "since";

    public static Letter Write(ProgramDesk desk, Leader leader, string facilitator, string link) => new(
        leader.Name, leader.Mail, MailTexts.PromisesSubject(desk.Program.Name),
        [MailTexts.Greeting(leader.Name), MailTexts.PromisesWhy(facilitator, desk.Program.Name)],
        $"{link}?to={ToSince}", [MailTexts.PromisesAlone, facilitator], MailTexts.Foot(new Uri(link).Host));
}

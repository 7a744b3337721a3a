using Attune.Web.Features.Mail;
using Attune.Web.Features.Programs;

namespace Attune.Web.Features.FollowUp;

/// <summary>To who has not said what became of a promise: the way to the own page, and nothing of what was promised.</summary>
internal static class SinceLetter
{
    /// <summary>Of a personal link: straight to what was promised.</summary>
    public const string ToSince = "since";

    public static Letter Of(ProgramDesk desk, Leader leader, string facilitator, string link) => new(
        leader.Name, leader.Mail, FollowUpStrings.Tell("Promises_subject", desk.Program.Name),
        [Strings.Say("Mail_greeting", leader.Name), FollowUpStrings.Tell("Promises_why", facilitator, desk.Program.Name)],
        $"{link}?to={ToSince}", [FollowUpStrings.Tell("Promises_alone"), facilitator], Strings.Say("Mail_foot", new Uri(link).Host));
}

using Attune.Domain.Leaders;
using Attune.Web.Desk;

namespace Attune.Web.Mail;

/// <summary>The letter that asks what a few words mean to a leader: a link, which opens the words, and none of the words.</summary>
internal static class WordsLetter
{
    public static Letter Write(ProgramDesk desk, Leader leader, string facilitator, string link)
    {
        var name = desk.InvitationOf(leader) is { IsDelegated: true } delegated ? delegated.DelegateName : leader.Name;
        return new(
            name, Addressees.AddressOf(desk, leader), MailTexts.WordsSubject(desk.Program.Name),
            [MailTexts.Greeting(name), MailTexts.WordsWhy(desk.Round.Probes.Length, facilitator, desk.Program.Name)],
            link, [MailTexts.WordsAlone, facilitator], MailTexts.Foot(new Uri(link).Host));
    }
}

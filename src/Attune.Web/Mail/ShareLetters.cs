using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Web.Desk;

namespace Attune.Web.Mail;

/// <summary>The letters after the sitting: a link to a page, and nothing of what was said or decided.</summary>
internal static class ShareLetters
{
    /// <summary>The end of a personal link that leads straight to what the room decided.</summary>
    public const string ToOutcome = "outcome";

    /// <summary>The end of a personal link that leads to the leader's days as a file for a calendar.</summary>
    public const string ToDays = "days";

    public static Letter Write(ProgramDesk desk, Leader leader, string facilitator, string link)
    {
        var invitation = desk.InvitationOf(leader);
        // A delegate owns nothing here, so the letter says less.
        var (name, stands) = invitation is { IsDelegated: true } ? (invitation.DelegateName, true) : (leader.Name, false);
        return new(
            name, Addressees.AddressOf(desk, leader), stands ? MailTexts.LetterSubjectDelegate(desk.Program.Name) : MailTexts.LetterSubject(desk.Program.Name),
            [MailTexts.Greeting(name), stands ? MailTexts.LetterWhyDelegate(facilitator, desk.Program.Name, desk.Round.Number) : MailTexts.LetterWhy(facilitator, desk.Program.Name, desk.Round.Number)],
            $"{link}?to={ToOutcome}", [MailTexts.LetterAlone, facilitator], MailTexts.Foot(new Uri(link).Host))
        {
            Second = (stands ? MailTexts.LetterDaysDelegate : MailTexts.LetterDays, $"{link}?to={ToDays}"),
        };
    }

    public static Letter ToSponsor(Domain.Programs.Program program, int round, string name, string mail, string facilitator, string link) => new(
        name, mail, MailTexts.LetterSponsorSubject(program.Name),
        [MailTexts.Greeting(name), MailTexts.LetterSponsorWhy(facilitator, program.Name, round)],
        link, [MailTexts.LetterSponsorAlone, facilitator], MailTexts.Foot(new Uri(link).Host));

    /// <returns>Who gets a letter now, for whom it is being sent, who has it already, and whom no letter reaches, with the reason.</returns>
    public static Readers ReadersOf(ProgramDesk desk, IReadOnlySet<LeaderId> ways, DateTimeOffset now)
    {
        var all = desk.Leaders.Where(leader => desk.InvitationOf(leader) is not null).ToArray();
        return new(
            [.. all.Where(leader => ways.Contains(leader.Id) && Addressees.AddressOf(desk, leader).Length > 0 && desk.InvitationOf(leader)! is { OutcomeMailedAt: null } waits && !waits.IsOutcomeLetterUnderWay(now))],
            [.. all.Where(leader => desk.InvitationOf(leader)!.IsOutcomeLetterUnderWay(now))],
            [.. all.Where(leader => desk.InvitationOf(leader)!.OutcomeMailedAt is not null)],
            [.. all.Where(leader => !ways.Contains(leader.Id))],
            [.. all.Where(leader => ways.Contains(leader.Id) && Addressees.AddressOf(desk, leader).Length == 0 && desk.InvitationOf(leader)!.OutcomeMailedAt is null)]);
    }
}

/// <summary>The leaders of a round by whether they have got the letter with the outcome.</summary>
/// <param name="To">Those who get a letter with the next press.</param>
/// <param name="UnderWay">Those whose letter is being sent by a press whose result is not known yet.</param>
/// <param name="Have">Those who have got theirs.</param>
/// <param name="OldLink">Those for whom no new link can be made, because the link between person and place is erased: only the link they have opens it.</param>
/// <param name="ByHand">Those without a known address.</param>
public sealed record Readers(ImmutableArray<Leader> To, ImmutableArray<Leader> UnderWay, ImmutableArray<Leader> Have, ImmutableArray<Leader> OldLink, ImmutableArray<Leader> ByHand);

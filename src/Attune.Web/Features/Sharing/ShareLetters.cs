using Attune.Web.Features.Mail;
using Attune.Web.Features.Programs;

namespace Attune.Web.Features.Sharing;

/// <summary>Letters after the sitting: the way to a page, and nothing of what was said or decided.</summary>
internal static class ShareLetters
{
    /// <summary>Of a personal link: straight to what the room decided.</summary>
    public const string ToOutcome = "outcome";

    /// <summary>Of a personal link: the leader's days as a file for a calendar.</summary>
    public const string ToDays = "days";

    public static Letter Of(ProgramDesk desk, Leader leader, string facilitator, string link)
    {
        var invitation = desk.InvitationOf(leader);
        // A delegate owns nothing here.
        var (name, kind) = invitation is { IsDelegated: true } ? (invitation.DelegateName, "_delegate") : (leader.Name, "");
        return new(
            name, Addressees.AddressOf(desk, leader), ShareStrings.Tell($"Letter_subject{kind}", desk.Program.Name),
            [Strings.Say("Mail_greeting", name), ShareStrings.Tell($"Letter_why{kind}", facilitator, desk.Program.Name, desk.Round.Number)],
            $"{link}?to={ToOutcome}", [ShareStrings.Tell("Letter_alone"), facilitator], Strings.Say("Mail_foot", new Uri(link).Host))
        {
            Second = (ShareStrings.Tell($"Letter_days{kind}"), $"{link}?to={ToDays}"),
        };
    }

    public static Letter ToSponsor(Domain.Program program, int round, string name, string mail, string facilitator, string link) => new(
        name, mail, ShareStrings.Tell("Letter_sponsor_subject", program.Name, round),
        [Strings.Say("Mail_greeting", name), ShareStrings.Tell("Letter_sponsor_why", facilitator, program.Name, round)],
        link, [ShareStrings.Tell("Letter_sponsor_alone"), facilitator], Strings.Say("Mail_foot", new Uri(link).Host));

    /// <returns>Who gets one now, for whom it is under way, who has it, and whom no letter reaches, with the reason.</returns>
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

/// <param name="To">Get a letter with the next press.</param>
/// <param name="UnderWay">Taken by a press of which it is not known yet what came.</param>
/// <param name="Have">Got theirs.</param>
/// <param name="OldLink">The way from the person to the place is erased: only the link they have opens it.</param>
/// <param name="ByHand">Nobody knows an address.</param>
public sealed record Readers(ImmutableArray<Leader> To, ImmutableArray<Leader> UnderWay, ImmutableArray<Leader> Have, ImmutableArray<Leader> OldLink, ImmutableArray<Leader> ByHand);

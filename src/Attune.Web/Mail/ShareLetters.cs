using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Web.Desk;

namespace Attune.Web.Mail;

/// <summary>Who gets the letter after the sitting.</summary>
internal static class ShareLetters
{
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

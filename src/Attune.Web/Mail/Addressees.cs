using Attune.Domain.Leaders;
using Attune.Domain.Letters;
using Attune.Web.Desk;

namespace Attune.Web.Mail;

/// <summary>Finds out who would get a letter of a kind.</summary>
internal static class Addressees
{
    /// <summary>The address of the delegate, if one is named, otherwise the leader's; empty if none is known.</summary>
    public static string AddressOf(ProgramDesk desk, Leader leader)
        => desk.InvitationOf(leader) is { IsDelegated: true } delegated ? delegated.DelegateMail : leader.Mail;

    /// <returns>Those with an address, and those who get a link by hand.</returns>
    public static (ImmutableArray<Leader> To, ImmutableArray<Leader> Without) Choose(LetterKind kind, ProgramDesk desk)
    {
        var those = desk.Leaders.Where(kind == LetterKind.Invitation ? leader => IsToBeInvited(desk, leader) : leader => IsToBeReminded(desk, leader)).ToArray();
        return ([.. those.Where(leader => AddressOf(desk, leader).Length > 0)], [.. those.Where(leader => AddressOf(desk, leader).Length == 0)]);
    }

    /// <summary>Where the promise hides who is missing, nobody can be singled out.</summary>
    public static bool IsToBeReminded(ProgramDesk desk, Leader leader)
        => desk.Progress.Leaders.FirstOrDefault(leaderProgress => leaderProgress.Leader == leader.Id) is { Answered: false, Reminders: < Domain.Rounds.Invitation.MostReminders };

    private static bool IsToBeInvited(ProgramDesk desk, Leader leader)
        => !desk.IsInvited(leader) || desk.InvitationOf(leader) is not { MailProblem: "" };
}

using Attune.Domain.Leaders;
using Attune.Domain.Letters;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.UseCases.Leaders;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Hosting;
using Attune.Web.Mail;

namespace Attune.Web.Desk.Scheduling;

/// <summary>Does one thing that is due: takes it first, so that no other node does it too, and keeps what came of it.</summary>
internal sealed class ActingByTime(
    AttuneDb db, TakeTimedAct take, OpenByTime open, EndTimedAct end, RecordTimedLetters record, CountReminders count, Post post, PersonalLinks links, Clock clock)
{
    /// <returns>What was done; null if another node has it.</returns>
    public async Task<TimedAct?> RunAsync(RoundId round, TimedActKind kind, CancellationToken cancel)
    {
        if (await take.RunAsync(round, kind, clock.Now, cancel) is not { } act) { return null; }
        links.Kept = act.Origin;
        if (await ProgramDesk.AtAsync(db, round, cancel) is not { } desk) { await end.RunAsync(act, TimedOutcome.NotCollecting, clock.Now, cancel); }
        else if (act.IsReminder) { await RemindAsync(act, desk, cancel); }
        else if (await open.RunAsync(act, desk.Round, desk.Counts, clock.Now, cancel) && act.Invites) { await InviteAsync(act, desk, cancel); }
        return act;
    }

    private Task InviteAsync(TimedAct act, ProgramDesk desk, CancellationToken cancel)
        // Whoever has a letter is left out, so a second try sends to the others only.
        => SendAsync(act, LetterKind.Invitation, desk, [.. Reachable(desk).Where(leader => desk.InvitationOf(leader) is null or { MailedAt: null } or { MailProblem.Length: > 0 })], cancel);

    private async Task RemindAsync(TimedAct act, ProgramDesk desk, CancellationToken cancel)
    {
        if (desk.Round.Phase != RoundPhase.Collecting || desk.Round.IsPastLockTime(clock.Now))
        {
            await end.RunAsync(act, TimedOutcome.NotCollecting, clock.Now, cancel);
            return;
        }

        Leader[] missing = [.. Reachable(desk).Where(leader => Addressees.IsToBeReminded(desk, leader) && desk.InvitationOf(leader)!.MayBeWrittenTo(clock.Now))];
        // They are counted before they are sent, as those sent by hand are.
        var counted = await count.RunAsync(missing.Select(leader => desk.InvitationOf(leader)!), ReminderAbout.Answers, desk.Round.Phase, clock.Now, cancel) ?? [];
        await SendAsync(act, LetterKind.Reminder, desk, [.. missing.Where(leader => counted.Contains(desk.InvitationOf(leader)!))], cancel);
    }

    private async Task SendAsync(TimedAct act, LetterKind kind, ProgramDesk desk, ImmutableArray<Leader> readers, CancellationToken cancel)
    {
        if (readers.Length > 0) { await post.SendAsync(kind, desk, readers, await SenderAsync(desk, cancel), cancel); }
        await record.RunAsync(act, [.. readers.Select(leader => leader.Id)], clock.Now, cancel);
    }

    private static IEnumerable<Leader> Reachable(ProgramDesk desk) => desk.Leaders.Where(leader => Addressees.AddressOf(desk, leader).Length > 0);

    // The person whose name the leaders read, whoever declared the time.
    private async Task<string> SenderAsync(ProgramDesk desk, CancellationToken cancel)
        => await db.Users.Where(account => account.Id == desk.Program.Facilitator).Select(account => account.DisplayName).FirstOrDefaultAsync(cancel) ?? desk.Program.Name;
}

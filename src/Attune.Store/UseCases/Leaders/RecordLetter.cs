using Attune.Domain.Programs;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Leaders;

/// <summary>What a letter was to its invitation.</summary>
public enum LetterRole
{
    /// <summary>It invites, or asks to decide on sentences.</summary>
    First,

    /// <summary>It reminds, and one that could not be sent is not counted.</summary>
    Reminder,

    /// <summary>It tells what came of the sitting.</summary>
    Outcome,
}

/// <summary>Records at an invitation that a letter was sent, or why it was not.</summary>
public sealed class RecordLetter(AttuneDb db)
{
    /// <returns>NotInvited if the place is gone: the leader may have erased it while the letter was under way.</returns>
    public async Task<WriteOutcome> RunAsync(RoundId round, LeaderId leader, LetterRole role, string? problem, DateTimeOffset now, CancellationToken cancel)
    {
        var invitation = await db.Invitations.FirstOrDefaultAsync(candidate => candidate.Round == round && candidate.Leader == leader, cancel);
        if (invitation is null) { return WriteOutcome.NotInvited; }
        if (role == LetterRole.Outcome)
        {
            if (problem is null) { invitation.OutcomeMailed(now); }
            else { invitation.OutcomeMailFailed(problem); }
        }
        else if (problem is null) { invitation.Mailed(now); }
        else { invitation.MailFailed(problem, role == LetterRole.Reminder); }
        await db.SaveChangesAsync(cancel);
        return WriteOutcome.Saved;
    }
}

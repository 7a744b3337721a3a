using Attune.Domain.Rounds;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Leaders;

/// <summary>What a reminder is about.</summary>
public enum ReminderAbout
{
    /// <summary>The answers of the round.</summary>
    Answers,

    /// <summary>What was promised in the round before.</summary>
    Promises,
}

/// <summary>Counts reminders before they are sent, so that two clicks send one letter.</summary>
public sealed class CountReminders(AttuneDb db)
{
    /// <returns>
    /// The invitations whose letters may go now, which are none if nobody may be reminded; null if another window reminded at the same moment.
    /// </returns>
    public async Task<ImmutableArray<Invitation>?> RunAsync(IEnumerable<Invitation> missing, ReminderAbout about, RoundPhase phase, DateTimeOffset now, CancellationToken cancel)
    {
        ImmutableArray<Invitation> reminded = [.. missing.Where(invitation => Remind(invitation, about, phase, now) == ReminderOutcome.Reminded)];
        if (reminded.IsEmpty) { return reminded; }
        if (about == ReminderAbout.Promises) { return await db.SaveIfUnchangedAsync(cancel) == WriteOutcome.Saved ? reminded : null; }
        await db.SaveChangesAsync(cancel);
        return reminded;
    }

    private static ReminderOutcome Remind(Invitation invitation, ReminderAbout about, RoundPhase phase, DateTimeOffset now)
        => about == ReminderAbout.Promises ? invitation.RemindOfPromises(phase, now) : invitation.Remind(phase, now);
}

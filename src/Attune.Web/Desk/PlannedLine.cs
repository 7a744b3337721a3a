using Attune.Domain.Rounds;
using Attune.Web.Hosting;

namespace Attune.Web.Desk;

/// <summary>One sentence about what a round does by itself, or did.</summary>
/// <param name="Words">The sentence; its times name their zone.</param>
/// <param name="At">The time that is still to come, for the reader's own clock; null if there is none.</param>
/// <param name="Act">What it is about; null for the lock.</param>
internal sealed record PlannedLine(string Words, DateTimeOffset? At, TimedAct? Act)
{
    /// <summary>It did not happen, or not all of it, and somebody has to look.</summary>
    public bool IsTrouble => Act is { Kind: TimedActKind.Opening, Outcome: not (null or TimedOutcome.Done) } or { EndedAt: not null, Unsent: > 0 };

    public bool CanBeCanceled => Act is { IsWaiting: true };

    public static ImmutableArray<PlannedLine> Of(ProgramDesk desk, Clock clock)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return [.. desk.Acts.Select(act => new PlannedLine(WordsOf(act, clock), act.IsWaiting ? act.At : null, act)), .. LockOf(desk.Round, clock)];
    }

    private static IEnumerable<PlannedLine> LockOf(Round round, Clock clock)
    {
        if (round.Phase >= RoundPhase.Locked) { yield break; }
        if (round.LocksAt is { } locks) { yield return new(round.AtLockTime == AtLockTime.Lock ? DeskTexts.WillLock(clock.Keep(locks)) : DeskTexts.WillMark(clock.Keep(locks)), locks, null); }
        else if (round.Phase == RoundPhase.Collecting) { yield return new(DeskTexts.WillNotLock, null, null); }
    }

    private static string WordsOf(TimedAct act, Clock clock)
    {
        var what = act.IsReminder ? ReminderWords(act, clock) : OpeningWords(act, clock);
        var late = act.WasLate && act.Outcome is (null or TimedOutcome.Done) ? DeskTexts.ActLate(clock.Keep(act.At)) : "";
        var letters = act.Unsent == 0 ? "" : act.EndedAt is null ? DeskTexts.LettersWait(act.Unsent, clock.Keep(act.NextAt)) : DeskTexts.LettersStay(act.Unsent);
        return string.Join(' ', new[] { what, late, letters }.Where(words => words.Length > 0));
    }

    private static string OpeningWords(TimedAct act, Clock clock) => act switch
    {
        { IsWaiting: true, Invites: true } => DeskTexts.WillOpenInviting(clock.Keep(act.At)),
        { IsWaiting: true } => DeskTexts.WillOpen(clock.Keep(act.At)),
        { Outcome: { } outcome and not TimedOutcome.Done } => DeskTexts.NotOpened(outcome, clock.Keep(act.At)),
        { Invites: true } => DeskTexts.OpenedInviting(act.Letters, clock.Keep(act.TakenAt!.Value)),
        _ => DeskTexts.Opened(clock.Keep(act.TakenAt!.Value)),
    };

    private static string ReminderWords(TimedAct act, Clock clock) => act switch
    {
        { IsWaiting: true } => DeskTexts.WillRemind(clock.Keep(act.At)),
        { Outcome: TimedOutcome.TimePassed } => DeskTexts.NotRemindedMoved,
        { Outcome: not (null or TimedOutcome.Done) } => DeskTexts.NotReminded(clock.Keep(act.At)),
        { Letters: 0, Unsent: 0 } => DeskTexts.RemindedNobody(clock.Keep(act.TakenAt!.Value)),
        _ => DeskTexts.Reminded(act.Letters, clock.Keep(act.TakenAt!.Value)),
    };
}

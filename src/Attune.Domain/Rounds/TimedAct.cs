using Attune.Domain.Programs;

namespace Attune.Domain.Rounds;

/// <summary>What happens when the announced time of the lock has come.</summary>
public enum AtLockTime
{
    /// <summary>The round locks by itself, as soon as its rules allow it.</summary>
    Lock,

    /// <summary>The round stays open until its facilitator locks it; what comes is marked as late.</summary>
    MarkLate,
}

/// <summary>What a round does by itself at a time, beside its lock.</summary>
public enum TimedActKind
{
    Opening,
    FirstReminder,
    LastReminder,
}

/// <summary>What came of it.</summary>
public enum TimedOutcome
{
    Done,
    TooFewLeaders,
    NoLockDate,
    LockDatePassed,

    /// <summary>The round was not open for answers then: it was not started, or it was locked already.</summary>
    NotCollecting,

    /// <summary>The lock was moved, and the time that was left before it had passed already.</summary>
    TimePassed,

    /// <summary>The quarter of at least one person would take too long: questions have to rest first.</summary>
    TooMuchAsked,
}

/// <summary>
/// One thing that a round does by itself at a time: it opens, or it reminds. It is a row that one node takes before it acts, so that several nodes act once,
/// and that another takes over if the first is gone before it said what came of it.
/// </summary>
public sealed class TimedAct
{
    public const int FewestDaysBefore = 1;

    public const int MostDaysBefore = 14;

    /// <summary>
    /// How long a taken act counts as under way: longer than any round of letters takes. After it whoever took it must have ended, and another node goes on.
    /// </summary>
    public static readonly TimeSpan Takes = TimeSpan.FromMinutes(30);

    /// <summary>Longer than a node that is up needs to notice what is due, so what was taken later waited for a start.</summary>
    private static readonly TimeSpan OnTime = TimeSpan.FromMinutes(2);

    // Five minutes, then twice as long each time: a mail server that is away for a night is still waited for.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(5);

    private const int MostTries = 8;

    private TimedAct()
    {
    }

    private TimedAct(RoundId round, TimedActKind kind, DateTimeOffset at, string origin) => (Round, Kind, At, NextAt, Origin) = (round, kind, at, at, origin);

    public RoundId Round { get; private set; }

    public TimedActKind Kind { get; private set; }

    /// <summary>When it is due.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>How many days before the lock a reminder goes out; 0 for an opening.</summary>
    public int DaysBefore { get; private set; }

    /// <summary>The invitations go out with the opening.</summary>
    public bool Invites { get; private set; }

    /// <summary>The address with which the links begin, where none is set for the installation: the one by which the facilitator declared this.</summary>
    public string Origin { get; private set; } = "";

    /// <summary>When it may be taken next. Whoever takes it moves it first, and of two at once one succeeds.</summary>
    public DateTimeOffset NextAt { get; private set; }

    public int Tries { get; private set; }

    /// <summary>When it was taken for the first time; null before.</summary>
    public DateTimeOffset? TakenAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What came of it; null before it ended.</summary>
    public TimedOutcome? Outcome { get; private set; }

    /// <summary>How many letters left.</summary>
    public int Letters { get; private set; }

    /// <summary>How many letters did not leave with the last try.</summary>
    public int Unsent { get; private set; }

    /// <summary>Nothing of it has happened yet, so it can be changed and taken back.</summary>
    public bool IsWaiting => TakenAt is null && EndedAt is null;

    /// <summary>It happened later than announced, because nothing ran at its time.</summary>
    public bool WasLate => TakenAt is { } taken && taken - At > OnTime;

    public bool IsReminder => Kind != TimedActKind.Opening;

    public static TimedAct Open(RoundId round, DateTimeOffset at, bool invites, string origin) => new(round, TimedActKind.Opening, at, origin) { Invites = invites };

    /// <param name="round">The round.</param>
    /// <param name="kind">The first or the last reminder.</param>
    /// <param name="locksAt">When the round locks.</param>
    /// <param name="daysBefore">How many days before.</param>
    /// <param name="origin">The address with which the links begin.</param>
    public static TimedAct Remind(RoundId round, TimedActKind kind, DateTimeOffset locksAt, int daysBefore, string origin)
    {
        ArgumentOutOfRangeException.ThrowIfEqual((int)kind, (int)TimedActKind.Opening, nameof(kind));
        ArgumentOutOfRangeException.ThrowIfLessThan(daysBefore, FewestDaysBefore);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(daysBefore, MostDaysBefore);
        return new(round, kind, locksAt.AddDays(-daysBefore), origin) { DaysBefore = daysBefore };
    }

    /// <summary>Takes the act, so that nobody else does until it is known what came of it.</summary>
    /// <returns>False if it is not due, is under way, or has ended.</returns>
    public bool Take(DateTimeOffset now)
    {
        if (EndedAt is not null || now < NextAt) { return false; }
        (TakenAt, Tries, NextAt) = (TakenAt ?? now, Tries + 1, now + Takes);
        return true;
    }

    public void End(TimedOutcome outcome, DateTimeOffset now) => (Outcome, EndedAt) = (outcome, now);

    /// <summary>Says how many letters left. Those that did not are tried again later, a few times; after that somebody has to look.</summary>
    public void Sent(int letters, int unsent, DateTimeOffset now)
    {
        (Letters, Unsent) = (Letters + letters, unsent);
        if (unsent == 0 || Tries >= MostTries) { End(TimedOutcome.Done, now); }
        else { NextAt = now + (FirstPause * Math.Pow(2, Tries - 1)); }
    }

    /// <summary>A reminder that waits keeps its distance from the lock. Without a time of the lock, or if its own time has passed by that, it is over.</summary>
    public void Follow(DateTimeOffset? locksAt, DateTimeOffset now)
    {
        if (!IsReminder || !IsWaiting) { return; }
        if (locksAt is { } locks && locks.AddDays(-DaysBefore) is var at && at > now) { (At, NextAt) = (at, at); }
        else { End(TimedOutcome.TimePassed, now); }
    }
}

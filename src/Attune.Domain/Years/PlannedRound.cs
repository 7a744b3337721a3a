using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Domain.Years;

/// <summary>Identifies a round of a program's plan.</summary>
public readonly record struct PlannedRoundId(Guid Value)
{
    public static PlannedRoundId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

/// <summary>What became of a planned round.</summary>
public enum PlanState
{
    Planned,

    /// <summary>It does not take place; it stays in the plan and can be brought back.</summary>
    Skipped,

    /// <summary>It is out of the plan. The row stays, so that calendars that have it are told.</summary>
    TakenOut,

    /// <summary>Its time came, and the round was made.</summary>
    Made,
}

/// <summary>Why a planned round whose time has come waits.</summary>
public enum PlanTrouble
{
    None,

    /// <summary>The round before it is not locked: two at once would ask the same leaders twice.</summary>
    EarlierRoundOpen,
    TooFewLeaders,

    /// <summary>The invitations are to go out by themselves, and no leader has an address.</summary>
    NobodyReachable,

    /// <summary>It waited for so long that its lock is near or has passed.</summary>
    NoTimeLeft,
}

/// <summary>
/// A round of the year ahead. When its opening comes, the next round is made from the one before it and does by itself what was planned; where that cannot be, it
/// waits and says why.
/// </summary>
public sealed class PlannedRound
{
    /// <summary>More than two years of quarters is a wish and no plan.</summary>
    public const int Most = 8;

    private static readonly TimeSpan ToldAgain = TimeSpan.FromHours(1);

    private PlannedRound()
    {
    }

    public PlannedRound(PlannedRoundId id, ProgramId program, PlannedDates dates, string origin)
    {
        (Id, Program) = (id, program);
        Set(dates, origin);
    }

    public PlannedRoundId Id { get; private set; }

    public ProgramId Program { get; private set; }

    public DateTimeOffset OpensAt { get; private set; }

    public DateTimeOffset LocksAt { get; private set; }

    public DateTimeOffset? SittingAt { get; private set; }

    public bool Invites { get; private set; }

    public int? FirstReminder { get; private set; }

    public int? LastReminder { get; private set; }

    /// <summary>The address with which the links begin, where none is set for the installation: the one by which the facilitator planned it.</summary>
    public string Origin { get; private set; } = "";

    public PlanState State { get; private set; }

    /// <summary>The round that was made; null before.</summary>
    public RoundId? Round { get; private set; }

    /// <summary>Why it waits although its time has come.</summary>
    public PlanTrouble Trouble { get; private set; }

    /// <summary>When a letter about the trouble may be taken next; null if none is to be written.</summary>
    public DateTimeOffset? TellAt { get; private set; }

    /// <summary>Goes up with every change, so that of two nodes or windows one changes it, and calendars know which is newer.</summary>
    public int Revision { get; private set; }

    public PlannedDates Dates => new(OpensAt, LocksAt, SittingAt, Invites, FirstReminder, LastReminder);

    /// <summary>Nothing of it has happened, so it can be moved, skipped and taken out.</summary>
    public bool IsAhead => State is PlanState.Planned or PlanState.Skipped;

    public bool IsDue(DateTimeOffset now) => State == PlanState.Planned && OpensAt <= now;

    /// <returns>False if it has happened or is out of the plan.</returns>
    public bool Move(PlannedDates dates, string origin)
    {
        if (!IsAhead) { return false; }
        Set(dates, origin);
        return true;
    }

    public bool Skip() => Turn(PlanState.Planned, PlanState.Skipped);

    /// <summary>Puts it back into the year; one whose time has passed has to be moved first.</summary>
    public bool BringBack(DateTimeOffset now) => OpensAt > now && Turn(PlanState.Skipped, PlanState.Planned);

    public bool TakeOut() => IsAhead && Turn(State, PlanState.TakenOut);

    /// <summary>What keeps the round from being made now; it changes nothing.</summary>
    /// <param name="last">The last round of the program.</param>
    /// <param name="leaders">How many leaders of each side the next round has.</param>
    /// <param name="reachable">How many of them have an address.</param>
    /// <param name="now">The time.</param>
    public PlanTrouble TroubleNow(Round last, SideCounts leaders, int reachable, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(last);
        // A first round is opened from its own schedule; a later one that is being prepared by hand is the one that was planned.
        var follows = last.Phase >= RoundPhase.Locked || (last.Phase == RoundPhase.Preparing && last.Number > 1);
        return !follows ? PlanTrouble.EarlierRoundOpen
            : !last.Rules.AreMetBy(leaders) ? PlanTrouble.TooFewLeaders
            : Invites && reachable == 0 ? PlanTrouble.NobodyReachable
            : LocksAt - now < TimeLeftAtLeast ? PlanTrouble.NoTimeLeft
            : PlanTrouble.None;
    }

    /// <summary>Says why it waits.</summary>
    /// <returns>False if that is known already.</returns>
    public bool Wait(PlanTrouble why, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfEqual((int)why, (int)PlanTrouble.None, nameof(why));
        if (State != PlanState.Planned || Trouble == why) { return false; }
        (Trouble, TellAt, Revision) = (why, now, Revision + 1);
        return true;
    }

    /// <summary>Takes the letter about the trouble before it leaves, so that one node writes it; another takes it over if that node is gone.</summary>
    /// <returns>False if there is nothing to tell now.</returns>
    public bool TakeTelling(DateTimeOffset now)
    {
        if (Trouble == PlanTrouble.None || TellAt is not { } at || at > now) { return false; }
        (TellAt, Revision) = (now + TimedAct.Takes, Revision + 1);
        return true;
    }

    /// <summary>Says what came of the letter; one that did not leave is tried again in an hour.</summary>
    public void Told(bool left, DateTimeOffset now) => (TellAt, Revision) = (left ? null : now + ToldAgain, Revision + 1);

    /// <summary>Its time came, and this round is the one that was planned.</summary>
    public void Make(RoundId round)
    {
        if (State != PlanState.Planned) { throw new InvalidOperationException($"Planned round {Id} is {State}."); }
        (State, Round, Trouble, TellAt, Revision) = (PlanState.Made, round, PlanTrouble.None, null, Revision + 1);
    }

    // A node that was down for a while opens late; with less than this the leaders would only be annoyed. A short round may lose half of its time.
    private TimeSpan TimeLeftAtLeast => (LocksAt - OpensAt) / 2 is var half && half < PlannedDates.ShortestTime ? half : PlannedDates.ShortestTime;

    private bool Turn(PlanState from, PlanState to)
    {
        if (State != from) { return false; }
        (State, Trouble, TellAt, Revision) = (to, PlanTrouble.None, null, Revision + 1);
        return true;
    }

    private void Set(PlannedDates dates, string origin)
    {
        ArgumentNullException.ThrowIfNull(dates);
        (OpensAt, LocksAt, SittingAt, Invites, FirstReminder, LastReminder) = (dates.OpensAt, dates.LocksAt, dates.SittingAt, dates.Invites, dates.FirstReminder, dates.LastReminder);
        (Origin, Trouble, TellAt, Revision) = (origin, PlanTrouble.None, null, Revision + 1);
    }
}

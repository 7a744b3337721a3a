using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Domain.Agreements;

/// <summary>What one leader will do by a given day. A person makes two at most in a round, because a long list of promises is not kept.</summary>
public sealed class Commitment
{
    public const int MostPerLeader = 2;

    public const int LongestText = 300;

    public const int LongestReason = 300;

    private Commitment()
    {
    }

    /// <exception cref="ArgumentException">The text or the day is refused by <see cref="Problem"/>.</exception>
    public Commitment(CommitmentId id, Round round, LeaderId leader, int place, string text, DateOnly dueOn, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        round.MustBind();
        ArgumentOutOfRangeException.ThrowIfLessThan(place, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(place, MostPerLeader);
        (Id, Program, Round, Leader, Place) = (id, round.Program, round.Id, leader, place);
        Write(text, dueOn, now);
    }

    public CommitmentId Id { get; private set; }

    public ProgramId Program { get; private set; }

    public RoundId Round { get; private set; }

    public LeaderId Leader { get; private set; }

    /// <summary>The first or the second commitment (1 or 2) of this leader; together with leader and round it is the key that rules out a third.</summary>
    public int Place { get; private set; }

    public string Text { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    /// <summary>When the leader confirmed it at the leader's own Seat; null while it is only proposed in the room.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    public int Revision { get; private set; }

    /// <summary>What became of the commitment, as the leader reports it; null until then.</summary>
    public CommitmentFate? Fate { get; private set; }

    /// <summary>The round in which the leader reported what became of it.</summary>
    public RoundId? SaidIn { get; private set; }

    /// <summary>The new day, if the leader moved the commitment to another one.</summary>
    public DateOnly? MovedTo { get; private set; }

    /// <summary>The leader's own words on what became of it; required when the commitment is dropped.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The day on which it is due, after any move.</summary>
    public DateOnly DueNow => MovedTo ?? DueOn;

    /// <summary>It is confirmed and still open: neither done nor dropped.</summary>
    public bool IsDue => IsConfirmed && (Fate is null or CommitmentFate.Moved);

    public bool IsConfirmed => ConfirmedAt is not null;

    /// <summary>Changes the words or the day; the leader then has to confirm the commitment again.</summary>
    /// <exception cref="ArgumentException">The text or the day is refused by <see cref="Problem"/>.</exception>
    public void Write(string text, DateOnly dueOn, DateTimeOffset now)
    {
        if (Problem(text, dueOn, DateOnly.FromDateTime(now.UtcDateTime)) is { } problem) { throw new ArgumentException($"This is no commitment: {problem}.", nameof(text)); }
        (Text, DueOn, WrittenAt, ConfirmedAt, Revision) = (text.Trim(), dueOn, now, null, Revision + 1);
    }

    public AcceptOutcome Confirm(LeaderId by, DateTimeOffset now)
    {
        if (Leader != by) { return AcceptOutcome.NotYours; }
        (ConfirmedAt, Revision) = (ConfirmedAt ?? now, Revision + 1);
        return AcceptOutcome.Accepted;
    }

    /// <summary>Records what became of the commitment, as its leader reports it in a later round; the report can be changed until that round is over.</summary>
    public FateOutcome Say(LeaderId by, Round later, CommitmentFate fate, DateOnly? movedTo, string? reason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(later);
        var words = (reason ?? "").Trim();
        if (Leader != by) { return FateOutcome.NotYours; }
        if (!IsConfirmed || later.Program != Program || later.Id == Round || (!IsDue && SaidIn != later.Id)) { return FateOutcome.NotOpen; }
        if (fate == CommitmentFate.Moved && movedTo is null) { return FateOutcome.NoDay; }
        if (fate == CommitmentFate.Moved && movedTo < DateOnly.FromDateTime(now.UtcDateTime)) { return FateOutcome.DayPassed; }
        if (fate == CommitmentFate.Dropped && words.Length == 0) { return FateOutcome.NoReason; }
        if (words.Length > LongestReason) { return FateOutcome.ReasonTooLong; }
        (Fate, SaidIn, Reason, Revision) = (fate, later.Id, words, Revision + 1);
        if (fate == CommitmentFate.Moved) { MovedTo = movedTo; }
        return FateOutcome.Said;
    }

    /// <returns>The first free place; null if the leader already has two commitments.</returns>
    public static int? FreePlace(IEnumerable<Commitment> ofLeader)
    {
        var taken = ofLeader.Select(commitment => commitment.Place).ToHashSet();
        return Enumerable.Range(1, MostPerLeader).Where(place => !taken.Contains(place)).Select(place => (int?)place).FirstOrDefault();
    }

    /// <returns>Why this cannot be a commitment; null if it can.</returns>
    public static CommitmentProblem? Problem(string? text, DateOnly? dueOn, DateOnly today)
        => string.IsNullOrWhiteSpace(text) ? CommitmentProblem.NoText
            : text.Trim().Length > LongestText ? CommitmentProblem.TooLong
            : dueOn is null ? CommitmentProblem.NoDay
            : dueOn < today ? CommitmentProblem.DayPassed
            : null;
}

/// <summary>Why something cannot be saved as a commitment.</summary>
public enum CommitmentProblem
{
    NoText,
    TooLong,
    NoDay,
    DayPassed,

    /// <summary>The leader already has two commitments in this round.</summary>
    TwoAlready,
}

/// <summary>What became of a commitment, in the words of the leader who made it.</summary>
public enum CommitmentFate
{
    Done,

    /// <summary>Still promised, but for another day.</summary>
    Moved,
    Dropped,
}

/// <summary>What comes of a leader's report on a commitment.</summary>
public enum FateOutcome
{
    Said,
    NotYours,

    /// <summary>The commitment was never confirmed, belongs to this very round, or was already done or dropped in an earlier one.</summary>
    NotOpen,
    NoDay,
    DayPassed,

    /// <summary>A commitment that is dropped needs a reason: without one it could not be told from one that was forgotten.</summary>
    NoReason,
    ReasonTooLong,
}

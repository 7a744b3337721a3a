namespace Attune.Domain;

/// <summary>What one leader will do, by a day. Two at most a person and round: what is promised by the dozen is not done.</summary>
public sealed class Commitment
{
    public const int MostPerLeader = 2;

    public const int LongestText = 300;

    public const int LongestReason = 300;

    private Commitment()
    {
    }

    /// <exception cref="ArgumentException">It has a problem.</exception>
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

    /// <summary>1 or 2; with the leader and the round the key that forbids a third.</summary>
    public int Place { get; private set; }

    public string Text { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    /// <summary>The person has said so at the own Seat; null: proposed in the room, and nobody's promise yet.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    public int Revision { get; private set; }

    /// <summary>What became of it, as the person says; null until then.</summary>
    public CommitmentFate? Fate { get; private set; }

    /// <summary>The round in which it was said.</summary>
    public RoundId? SaidIn { get; private set; }

    /// <summary>The new day of what was moved.</summary>
    public DateOnly? MovedTo { get; private set; }

    /// <summary>The person's own words; what is dropped needs some.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The day it is due now.</summary>
    public DateOnly DueNow => MovedTo ?? DueOn;

    /// <summary>Still promised: not done and not dropped.</summary>
    public bool IsDue => IsConfirmed && (Fate is null or CommitmentFate.Moved);

    public bool IsConfirmed => ConfirmedAt is not null;

    /// <summary>Other words or another day wait for the person again.</summary>
    /// <exception cref="ArgumentException">It has a problem.</exception>
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

    /// <summary>Said by the person, in a later round; may be said anew until that round is over.</summary>
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

    /// <returns>A free place; null if the person has two already.</returns>
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

public enum CommitmentProblem
{
    NoText,
    TooLong,
    NoDay,
    DayPassed,

    /// <summary>The person has two.</summary>
    TwoAlready,
}

/// <summary>What became of a commitment, in the words of who made it.</summary>
public enum CommitmentFate
{
    Done,

    /// <summary>Still promised, for another day.</summary>
    Moved,
    Dropped,
}

public enum FateOutcome
{
    Said,
    NotYours,

    /// <summary>Never confirmed, of this very round, or done or dropped in an earlier one.</summary>
    NotOpen,
    NoDay,
    DayPassed,

    /// <summary>What is dropped without a word is not told from what was forgotten.</summary>
    NoReason,
    ReasonTooLong,
}

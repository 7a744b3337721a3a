using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Domain.Agreements;

/// <summary>Identifies a handover.</summary>
public readonly record struct HandoverId(Guid Value)
{
    public static HandoverId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

/// <summary>
/// One duty that went from a leaver to somebody else, or was let go. What was decided and agreed stays as it was written; only who answers for it changes, and this
/// row says from whom to whom, and whether the new owner has accepted.
/// </summary>
public sealed class Handover
{
    public const int LongestReason = 300;

    private Handover()
    {
    }

    /// <param name="id">The id of the new row.</param>
    /// <param name="round">The round in which it is handed over.</param>
    /// <param name="orphan">What nobody answers for.</param>
    /// <param name="to">Who answers for it from now on; null if it is let go.</param>
    /// <param name="reason">Why it is let go; empty if it is handed over.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="ArgumentException">It is let go without a reason: it could not be told from what was forgotten.</exception>
    public Handover(HandoverId id, Round round, Orphan orphan, Accountable? to, string reason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(orphan);
        ArgumentNullException.ThrowIfNull(reason);
        round.MustBind();
        if (to is null && !IsReason(reason)) { throw new ArgumentException("Nothing is let go without a reason.", nameof(reason)); }
        (Id, Program, Round, Kind, Place, Key) = (id, round.Program, round.Id, orphan.Duty.Kind, orphan.Duty.Place, orphan.Duty.Key);
        Decision = Kind == DutyKind.Decision ? new DecisionId(Guid.Parse(Key)) : null;
        (FromLeader, ToLeader, ToName, Reason, HandedAt) = (orphan.Left?.Id, to?.Leader, to?.OtherName ?? "", to is null ? reason.Trim() : "", now);
    }

    public HandoverId Id { get; private set; }

    public ProgramId Program { get; private set; }

    public RoundId Round { get; private set; }

    public DutyKind Kind { get; private set; }

    /// <summary>The duty, as <see cref="Duty.Place"/> says it.</summary>
    public string Place { get; private set; } = "";

    /// <summary>The duty among those of its kind, as <see cref="Duty.Key"/> says it.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The decision, if it is one: who answers for it changes only where such a row says so.</summary>
    public DecisionId? Decision { get; private set; }

    /// <summary>Who has left; null once that leader was erased.</summary>
    public LeaderId? FromLeader { get; private set; }

    public LeaderId? ToLeader { get; private set; }

    public string ToName { get; private set; } = "";

    /// <summary>Why it was let go; empty if it was handed over.</summary>
    public string Reason { get; private set; } = "";

    public DateTimeOffset HandedAt { get; private set; }

    /// <summary>When the new owner accepted it at the own Seat; null before, and always for somebody without a Seat.</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }

    public bool IsLetGo => Reason.Length > 0;

    public static bool IsReason(string? reason) => !string.IsNullOrWhiteSpace(reason) && reason.Trim().Length <= LongestReason;

    public AcceptOutcome Accept(LeaderId by, DateTimeOffset now)
    {
        if (ToLeader != by) { return AcceptOutcome.NotYours; }
        AcceptedAt ??= now;
        return AcceptOutcome.Accepted;
    }
}

using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Domain.Agreements;

/// <summary>What somebody typed about a benefit; everything but the text may be filled in later.</summary>
public sealed record BenefitEntry(string Text, string Measure, string Unit, decimal? Baseline, decimal? Target, Quarter? By, Accountable? Owner)
{
    public const int LongestText = 300;

    public const int LongestMeasure = 200;

    public const int LongestUnit = 40;

    /// <returns>The first field that cannot be saved as typed; null if all can.</returns>
    public BenefitProblem? Problem()
        => string.IsNullOrWhiteSpace(Text) ? BenefitProblem.NoText
            : Text.Trim().Length > LongestText || Measure.Trim().Length > LongestMeasure || Unit.Trim().Length > LongestUnit ? BenefitProblem.TooLong
            : Baseline is { } from && from == Target ? BenefitProblem.NothingChanges
            : null;
}

/// <summary>Why a benefit cannot be saved as typed.</summary>
public enum BenefitProblem
{
    NoText,
    TooLong,

    /// <summary>Baseline and target are the same number.</summary>
    NothingChanges,
}

/// <summary>What a benefit promised before its target or its quarter was changed.</summary>
/// <param name="Target">The former target; null if there was none.</param>
/// <param name="Due">The former quarter, such as "2027-Q4"; empty if there was none.</param>
/// <param name="At">When it was changed.</param>
/// <param name="Who">The name of the person who changed it.</param>
public sealed record TargetMove(decimal? Target, string Due, DateTimeOffset At, string Who)
{
    /// <summary>The former quarter; null if there was none.</summary>
    public Quarter? By() => Quarter.Parse(Due);
}

/// <summary>What a benefit still lacks.</summary>
public enum BenefitGap
{
    Measure,
    Owner,
    Baseline,
    Target,
    Quarter,
}

/// <summary>
/// Something that the program is to improve, and how everybody will see that it did. It counts as a wish until it has an owner and a measure.
/// </summary>
public sealed class Benefit
{
    public const int LongestCard = 64;

    private Benefit()
    {
    }

    /// <exception cref="ArgumentException">The entry has a problem.</exception>
    public Benefit(BenefitId id, Round round, BenefitEntry entry, DateTimeOffset now, string card = "")
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(card.Length, LongestCard);
        ArgumentNullException.ThrowIfNull(round);
        round.MustBind();
        (Id, Program, Round, Card) = (id, round.Program, round.Id, card);
        Write(entry, now);
    }

    public BenefitId Id { get; private set; }

    public ProgramId Program { get; private set; }

    /// <summary>The round in which it was first written down.</summary>
    public RoundId Round { get; private set; }

    /// <summary>The key of the finding from which it was written, which holds no word of it; empty if it was written freely.</summary>
    public string Card { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string Measure { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public decimal? Baseline { get; private set; }

    public decimal? Target { get; private set; }

    public Quarter? By { get; private set; }

    /// <summary>The targets that it had before, the first first: a promise may move, and is seen to have moved.</summary>
    public ImmutableArray<TargetMove> Moves { get; private set; } = [];

    public LeaderId? OwnerLeader { get; private set; }

    public string OwnerName { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>When the owner accepted it, as it stands, at the owner's Seat; null before, and again after every edit.</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }

    public int Revision { get; private set; }

    public Accountable? Owner => Accountable.From(OwnerLeader, OwnerName);

    public BenefitEntry Entry => new(Text, Measure, Unit, Baseline, Target, By, Owner);

    /// <summary>A benefit without an owner or without a measure: nobody will bring it about, or nobody will know whether it came.</summary>
    public bool IsWish => Owner is null || Measure.Length == 0;

    public ImmutableArray<BenefitGap> Gaps =>
    [
        .. Measure.Length == 0 ? [BenefitGap.Measure] : Array.Empty<BenefitGap>(),
        .. Owner is null ? [BenefitGap.Owner] : Array.Empty<BenefitGap>(),
        .. Baseline is null ? [BenefitGap.Baseline] : Array.Empty<BenefitGap>(),
        .. Target is null ? [BenefitGap.Target] : Array.Empty<BenefitGap>(),
        .. By is null ? [BenefitGap.Quarter] : Array.Empty<BenefitGap>(),
    ];

    /// <summary>The benefit is due after go-live, the day at which many programs stop looking.</summary>
    public bool ReachesBeyond(DateOnly goLive) => By is { } quarter && quarter.LastDay > goLive;

    /// <param name="entry">What it is from now on.</param>
    /// <param name="now">The time.</param>
    /// <param name="by">The name of the person who writes it.</param>
    /// <exception cref="ArgumentException">The entry has a problem.</exception>
    public void Write(BenefitEntry entry, DateTimeOffset now, string by = "")
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Problem() is { } problem) { throw new ArgumentException($"This is no benefit: {problem}.", nameof(entry)); }
        if (IsMovedBy(entry)) { Moves = [.. Moves, new(Target, $"{By}", now, by)]; }
        (Text, Measure, Unit, Baseline, Target, By) = (entry.Text.Trim(), entry.Measure.Trim(), entry.Unit.Trim(), entry.Baseline, entry.Target, entry.By);
        (OwnerLeader, OwnerName) = (entry.Owner?.Leader, entry.Owner?.OtherName ?? "");
        // The owner accepted the former words, so the new ones have to be accepted again.
        (WrittenAt, AcceptedAt, Revision) = (now, null, Revision + 1);
    }

    // What was not said before is filled in, and what was said is moved.
    private bool IsMovedBy(BenefitEntry entry) => (Target is { } target && entry.Target != target) || (By is { } by && entry.By != by);

    public AcceptOutcome Accept(LeaderId by, DateTimeOffset now)
    {
        if (OwnerLeader != by) { return AcceptOutcome.NotYours; }
        (AcceptedAt, Revision) = (AcceptedAt ?? now, Revision + 1);
        return AcceptOutcome.Accepted;
    }
}

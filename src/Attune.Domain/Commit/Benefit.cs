namespace Attune.Domain;

/// <summary>What is typed of a benefit; everything but the text may come later.</summary>
public sealed record BenefitEntry(string Text, string Measure, string Unit, decimal? Baseline, decimal? Target, Quarter? By, Accountable? Owner)
{
    public const int LongestText = 300;

    public const int LongestMeasure = 200;

    public const int LongestUnit = 40;

    /// <returns>What cannot be kept; null if all can.</returns>
    public BenefitProblem? Problem()
        => string.IsNullOrWhiteSpace(Text) ? BenefitProblem.NoText
            : Text.Trim().Length > LongestText || Measure.Trim().Length > LongestMeasure || Unit.Trim().Length > LongestUnit ? BenefitProblem.TooLong
            : Baseline is { } from && from == Target ? BenefitProblem.NothingChanges
            : null;
}

public enum BenefitProblem
{
    NoText,
    TooLong,

    /// <summary>Baseline and target are the same number.</summary>
    NothingChanges,
}

/// <summary>What a benefit has not got yet.</summary>
public enum BenefitGap
{
    Measure,
    Owner,
    Baseline,
    Target,
    Quarter,
}

/// <summary>Something that is to be better, and how everybody will know. A wish until it has an owner and a measure.</summary>
public sealed class Benefit
{
    private Benefit()
    {
    }

    /// <exception cref="ArgumentException">The entry has a problem.</exception>
    public Benefit(BenefitId id, Round round, BenefitEntry entry, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        round.MustBind();
        (Id, Program, Round) = (id, round.Program, round.Id);
        Write(entry, now);
    }

    public BenefitId Id { get; private set; }

    public ProgramId Program { get; private set; }

    /// <summary>Where it was first written down.</summary>
    public RoundId Round { get; private set; }

    public string Text { get; private set; } = "";

    public string Measure { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public decimal? Baseline { get; private set; }

    public decimal? Target { get; private set; }

    public Quarter? By { get; private set; }

    public LeaderId? OwnerLeader { get; private set; }

    public string OwnerName { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>The owner has accepted it at the own Seat as it stands.</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }

    public int Revision { get; private set; }

    public Accountable? Owner => Accountable.From(OwnerLeader, OwnerName);

    public BenefitEntry Entry => new(Text, Measure, Unit, Baseline, Target, By, Owner);

    /// <summary>No owner or no measure: nobody will do it, or nobody will know.</summary>
    public bool IsWish => Owner is null || Measure.Length == 0;

    public ImmutableArray<BenefitGap> Gaps =>
    [
        .. Measure.Length == 0 ? [BenefitGap.Measure] : Array.Empty<BenefitGap>(),
        .. Owner is null ? [BenefitGap.Owner] : Array.Empty<BenefitGap>(),
        .. Baseline is null ? [BenefitGap.Baseline] : Array.Empty<BenefitGap>(),
        .. Target is null ? [BenefitGap.Target] : Array.Empty<BenefitGap>(),
        .. By is null ? [BenefitGap.Quarter] : Array.Empty<BenefitGap>(),
    ];

    /// <summary>It is looked at after the day everybody stops at.</summary>
    public bool ReachesBeyond(DateOnly goLive) => By is { } quarter && quarter.LastDay > goLive;

    /// <exception cref="ArgumentException">The entry has a problem.</exception>
    public void Write(BenefitEntry entry, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Problem() is { } problem) { throw new ArgumentException($"This is no benefit: {problem}.", nameof(entry)); }
        (Text, Measure, Unit, Baseline, Target, By) = (entry.Text.Trim(), entry.Measure.Trim(), entry.Unit.Trim(), entry.Baseline, entry.Target, entry.By);
        (OwnerLeader, OwnerName) = (entry.Owner?.Leader, entry.Owner?.OtherName ?? "");
        // What the owner accepted was what stood there.
        (WrittenAt, AcceptedAt, Revision) = (now, null, Revision + 1);
    }

    public AcceptOutcome Accept(LeaderId by, DateTimeOffset now)
    {
        if (OwnerLeader != by) { return AcceptOutcome.NotYours; }
        (AcceptedAt, Revision) = (AcceptedAt ?? now, Revision + 1);
        return AcceptOutcome.Accepted;
    }
}

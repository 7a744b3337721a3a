using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tracking;

/// <summary>
/// What was measured of a benefit in one quarter. It is never edited: a correction is a further figure of the quarter, which says why, and the former one stays to be
/// seen. What somebody of the other side said of the former one is not said of the new one, so that it has to be confirmed anew.
/// </summary>
public sealed class BenefitActual
{
    private BenefitActual()
    {
    }

    /// <param name="id">The id of the new figure.</param>
    /// <param name="benefit">What was measured.</param>
    /// <param name="entry">What was typed.</param>
    /// <param name="author">Who writes it down.</param>
    /// <param name="corrects">The figure that stands for this quarter; null if there is none.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="ArgumentException">The entry has a problem, or corrects a figure of something else.</exception>
    public BenefitActual(BenefitActualId id, Benefit benefit, ActualEntry entry, ActualAuthor author, BenefitActual? corrects, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(benefit);
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(author);
        if (entry.Problem(benefit, corrects, DateOnly.FromDateTime(now.UtcDateTime).AddDays(1)) is { } problem) { throw new ArgumentException($"This is no figure: {problem}.", nameof(entry)); }
        if (corrects is not null && (corrects.Benefit != benefit.Id || corrects.Quarter != entry.Quarter)) { throw new ArgumentException("It is a figure of another benefit or quarter.", nameof(corrects)); }
        (Id, Program, Benefit, Quarter, Value, Note) = (id, benefit.Program, benefit.Id, entry.Quarter!.Value, entry.Value!.Value, entry.Note.Trim());
        (Number, Why) = corrects is null ? (1, "") : (corrects.Number + 1, entry.Why.Trim());
        (EnteredBy, Facilitator, InWordsOf, OwnerSide, EnteredAt) = (author.Leader, author.Facilitator, author.Leader is null ? benefit.OwnerName : "", author.OwnerSide, now);
    }

    public BenefitActualId Id { get; private set; }

    public ProgramId Program { get; private set; }

    public BenefitId Benefit { get; private set; }

    public Quarter Quarter { get; private set; }

    /// <summary>Counted from 1 within the quarter; the largest is the figure that holds.</summary>
    public int Number { get; private set; }

    public decimal Value { get; private set; }

    public string Note { get; private set; } = "";

    /// <summary>Why the former figure was corrected; empty for the first of a quarter.</summary>
    public string Why { get; private set; } = "";

    /// <summary>The owner who entered it at the own Seat; null if the facilitator did, or if the owner was erased.</summary>
    public LeaderId? EnteredBy { get; private set; }

    /// <summary>The name of the facilitator who wrote it down; empty if the owner did.</summary>
    public string Facilitator { get; private set; } = "";

    /// <summary>The owner without a Seat in whose words the facilitator wrote it; empty otherwise.</summary>
    public string InWordsOf { get; private set; } = "";

    /// <summary>The side of the owner at that time; null for an owner who belongs to neither.</summary>
    public Side? OwnerSide { get; private set; }

    public DateTimeOffset EnteredAt { get; private set; }

    public bool IsCorrection => Number > 1;

    /// <summary>The sides somebody of which has to confirm it: the other one, and both where the owner belongs to neither.</summary>
    public ImmutableArray<Side> Confirming => OwnerSide switch
    {
        null => [Side.Business, Side.It],
        Side.Business => [Side.It],
        _ => [Side.Business],
    };

    /// <summary>Removes what the owner wrote beside the number, and the owner's name; the number is the program's and stays.</summary>
    public void ForgetAuthor() => (EnteredBy, Note, Why) = (null, "", "");
}

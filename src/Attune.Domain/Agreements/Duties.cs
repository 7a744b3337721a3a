using System.Globalization;

namespace Attune.Domain.Agreements;

/// <summary>Everything of a program that somebody answers for, as it stands: nothing that was superseded, given up, done or dropped.</summary>
public sealed record Duties
{
    public required IReadOnlyList<Ownership> Activities { get; init; }

    public required IReadOnlyList<Decision> Decisions { get; init; }

    public required IReadOnlyList<Benefit> Benefits { get; init; }

    public required IReadOnlyList<Commitment> Commitments { get; init; }

    public required IReadOnlyList<ExceptionEntry> Exceptions { get; init; }

    /// <summary>What was handed over or let go so far.</summary>
    public required IReadOnlyList<Handover> Handovers { get; init; }

    /// <summary>All of them in the order of the record, each with whether nobody is named now.</summary>
    internal IEnumerable<(Duty Duty, bool HasNobody)> All() =>
    [
        .. from owned in Activities
           orderby owned.Activity, owned.Stage
           select (Write(owned), owned.Owner is null),
        .. from decision in Decision.Standing(Decisions)
           orderby decision.Number
           select (Write(decision), decision.Owner is null),
        // A benefit in which nobody was ever named is a wish, and is told as one.
        .. from benefit in Benefits
           orderby benefit.By, benefit.Text
           select (Write(benefit), false),
        .. from commitment in Commitments
           where commitment.IsDue
           orderby commitment.DueNow, commitment.Place
           select (Write(commitment), false),
        .. from entry in Exceptions
           where entry.State != ExceptionState.Returned
           orderby entry.Number
           select (Write(entry), entry.CostOwner is null),
    ];

    public static Duty Write(Ownership owned)
    {
        ArgumentNullException.ThrowIfNull(owned);
        return new(DutyKind.Activity, owned.Activity, owned.Stage, owned.Activity, owned.OwnerLeader);
    }

    public static Duty Write(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return new(DutyKind.Decision, decision.Id.ToString(), null, decision.Text, decision.OwnerLeader) { On = decision.ReviewOn };
    }

    public static Duty Write(Benefit benefit)
    {
        ArgumentNullException.ThrowIfNull(benefit);
        return new(DutyKind.Benefit, benefit.Id.ToString(), null, benefit.Text, benefit.OwnerLeader) { On = benefit.By?.LastDay };
    }

    public static Duty Write(Commitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        return new(DutyKind.Commitment, commitment.Id.ToString(), null, commitment.Text, commitment.Leader) { On = commitment.DueNow };
    }

    public static Duty Write(ExceptionEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(DutyKind.Exception, entry.Number.ToString(CultureInfo.InvariantCulture), null, entry.Text, entry.OwnerLeader);
    }
}

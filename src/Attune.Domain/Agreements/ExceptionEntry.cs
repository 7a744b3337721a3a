using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Domain.Agreements;

/// <summary>The state of an exception, before and after the release at which it is looked at again.</summary>
public enum ExceptionState
{
    Stands,

    /// <summary>It was looked at again and is still needed.</summary>
    Kept,

    /// <summary>It was given up, and the principle holds again.</summary>
    Returned,
}

/// <summary>One exception from the principle: who asked for it, who pays for it, and when it is looked at again.</summary>
public sealed class ExceptionEntry
{
    public const int LongestText = 300;

    public const int LongestName = 120;

    private ExceptionEntry()
    {
    }

    /// <exception cref="ArgumentException">Something is missing.</exception>
    public ExceptionEntry(Round round, int number, int principle, ExceptionForm form, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        round.MustBind();
        ArgumentNullException.ThrowIfNull(form);
        if (form.Problem() is { } problem) { throw new ArgumentException($"This is no exception from the principle: {problem}.", nameof(form)); }
        (Program, Number, Principle, Text, AskedBy, Review, GrantedAt) =
            (round.Program, number, principle, form.Text.Trim(), form.AskedBy.Trim(), form.Review.Trim(), now);
        (OwnerLeader, OwnerName) = (form.CostOwner!.Leader, form.CostOwner.OtherName);
    }

    public ProgramId Program { get; private set; }

    /// <summary>The number of the exception in the program, counted from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The version of the principle from which it departs.</summary>
    public int Principle { get; private set; }

    public string Text { get; private set; } = "";

    public string AskedBy { get; private set; } = "";

    /// <summary>The one who carries its cost, release after release; null once that leader was erased.</summary>
    public Accountable? CostOwner => Accountable.From(OwnerLeader, OwnerName);

    public LeaderId? OwnerLeader { get; private set; }

    public string OwnerName { get; private set; } = "";

    /// <summary>The release at which it is looked at again, as typed: "R3", "spring 2028".</summary>
    public string Review { get; private set; } = "";

    public ExceptionState State { get; private set; }

    public DateTimeOffset GrantedAt { get; private set; }

    public DateTimeOffset? ReviewedAt { get; private set; }

    public int Revision { get; private set; }

    /// <summary>Somebody else carries its cost, because its owner has left or was erased.</summary>
    public void HandTo(Accountable owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        (OwnerLeader, OwnerName, Revision) = (owner.Leader, owner.OtherName, Revision + 1);
    }

    /// <summary>Records the review at the named release: an exception that is still needed gets the next release for its review, any other ends.</summary>
    /// <returns>False if the exception is still needed but no next release is named, or if it has already ended.</returns>
    public bool LookAgain(bool stillNeeded, string? nextReview, DateTimeOffset now)
    {
        if (State == ExceptionState.Returned || (stillNeeded && (string.IsNullOrWhiteSpace(nextReview) || nextReview.Trim().Length > LongestName))) { return false; }
        (State, ReviewedAt, Revision) = (stillNeeded ? ExceptionState.Kept : ExceptionState.Returned, now, Revision + 1);
        if (stillNeeded) { Review = nextReview!.Trim(); }
        return true;
    }
}

/// <summary>What somebody typed about an exception.</summary>
public sealed record ExceptionForm(string Text, string AskedBy, Accountable? CostOwner, string Review)
{
    /// <returns>Why it cannot be granted; null if it can.</returns>
    public ExceptionProblem? Problem()
        => string.IsNullOrWhiteSpace(Text) ? ExceptionProblem.NoText
            : string.IsNullOrWhiteSpace(AskedBy) ? ExceptionProblem.NobodyAsked
            : CostOwner is null ? ExceptionProblem.NobodyPays
            : string.IsNullOrWhiteSpace(Review) ? ExceptionProblem.NoReview
            : Text.Trim().Length > ExceptionEntry.LongestText || AskedBy.Trim().Length > ExceptionEntry.LongestName || Review.Trim().Length > ExceptionEntry.LongestName ? ExceptionProblem.TooLong
            : null;
}

/// <summary>Why an exception cannot be granted as typed.</summary>
public enum ExceptionProblem
{
    NoText,
    NobodyAsked,
    NobodyPays,
    NoReview,
    TooLong,
}

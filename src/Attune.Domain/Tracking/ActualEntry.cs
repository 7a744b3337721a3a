using Attune.Domain.Agreements;

namespace Attune.Domain.Tracking;

/// <summary>What somebody typed about a quarter of a benefit.</summary>
/// <param name="Quarter">The quarter that was measured.</param>
/// <param name="Value">What was measured, in the unit of the benefit; null if nothing was typed.</param>
/// <param name="Note">A word beside the number; may be empty.</param>
/// <param name="Why">Why it differs from what stood there; required of a correction, empty otherwise.</param>
public sealed record ActualEntry(Quarter? Quarter, decimal? Value, string Note, string Why)
{
    public const int LongestNote = 300;

    public const int LongestWhy = 300;

    /// <returns>The first thing that prevents this from being kept; null if nothing does.</returns>
    /// <param name="benefit">The benefit that was measured.</param>
    /// <param name="corrects">The figure that stands for the quarter; null if there is none.</param>
    /// <param name="today">Today's date.</param>
    public ActualProblem? Problem(Benefit benefit, BenefitActual? corrects, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(benefit);
        return benefit.Measure.Length == 0 ? ActualProblem.NoMeasure
            : Quarter is null ? ActualProblem.NoQuarter
            : Quarter > Agreements.Quarter.Containing(today) ? ActualProblem.NotYet
            : Value is null ? ActualProblem.NoValue
            : Note.Trim().Length > LongestNote || Why.Trim().Length > LongestWhy ? ActualProblem.TooLong
            : corrects is null ? null
            : corrects.Value == Value && corrects.Note == Note.Trim() ? ActualProblem.NothingChanges
            : string.IsNullOrWhiteSpace(Why) ? ActualProblem.NoWhy
            : null;
    }
}

/// <summary>Why a figure cannot be kept as typed.</summary>
public enum ActualProblem
{
    /// <summary>Without a measure nobody knows what the number is of.</summary>
    NoMeasure,
    NoQuarter,

    /// <summary>The quarter has not begun.</summary>
    NotYet,
    NoValue,
    TooLong,

    /// <summary>The correction says what already stands there.</summary>
    NothingChanges,

    /// <summary>A correction without a reason cannot be told from one that makes a number look better.</summary>
    NoWhy,
}

using System.Collections.Immutable;
using Attune.Analysis.Rounds;

namespace Attune.Intake.Surveys;

/// <summary>The form of the values of a closed column.</summary>
public enum ClosedKind
{
    /// <summary>A number, or a word that stands for one, on a scale.</summary>
    Rating,

    /// <summary>One of a few values.</summary>
    Choice,

    /// <summary>Several of a few values in one cell.</summary>
    Choices,

    /// <summary>Numbers that are no scale.</summary>
    Numbers,

    /// <summary>Dates or times.</summary>
    Times,
}

/// <summary>One value of a closed column, and on how many rows it stands.</summary>
public sealed record ClosedValue(string Value, int Rows);

/// <summary>The values of a closed column.</summary>
/// <param name="Kind">The form of the values.</param>
/// <param name="Values">The values, the most frequent first; at most 20 of them.</param>
/// <param name="Anchor">As which kind of anchor the column can be read; null if the values fit none, so that it can only be left out.</param>
public sealed record ClosedColumn(ClosedKind Kind, ImmutableArray<ClosedValue> Values, AnchorKind? Anchor);

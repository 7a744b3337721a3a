using System.Collections.Immutable;

namespace Attune.Intake.Surveys;

/// <summary>What was understood of one column.</summary>
/// <param name="Place">The place of the column, from 0.</param>
/// <param name="Heading">The heading as it stands in the file; the first one if there are several rows of them.</param>
/// <param name="Code">The tool's own short name for the question; empty if it has none.</param>
/// <param name="Text">The question, or the heading, in words.</param>
/// <param name="Use">What the column is for.</param>
/// <param name="Certainty">How sure that is.</param>
/// <param name="Why">Why, in words for the reader.</param>
/// <param name="Samples">The first three different values, shortened.</param>
/// <param name="Closed">The values, if the column is closed; else null.</param>
public sealed record ColumnProposal(
    int Place, string Heading, string Code, string Text, ColumnUse Use, Certainty Certainty, string Why, ImmutableArray<string> Samples, ClosedColumn? Closed = null);

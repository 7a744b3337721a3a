using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>Whose word a term is.</summary>
public enum Whose
{
    /// <summary>One leader in all used it: it shows nothing about a side.</summary>
    HeardOnce,
    Business,
    Both,
    It,
}

/// <summary>A place where a term was used.</summary>
/// <param name="Answer">Place of the answer among <see cref="LockedRound.Answers"/>.</param>
/// <param name="Point">Place of the point among the points of the question.</param>
/// <param name="Span">Where the term stands in the answer.</param>
public readonly record struct Occurrence(int Answer, int Point, TextSpan Span);

/// <summary>One term of a question: who used it, and where.</summary>
/// <param name="Key">Normal form that all variants share; unique within the question.</param>
/// <param name="Text">The form most leaders wrote: what is shown.</param>
/// <param name="Variants">All forms written, most leaders first, then ordinal; the visible side of merging.</param>
/// <param name="Leaders">Leaders of each side who used it at least once.</param>
/// <param name="Whose">Whose word it is.</param>
/// <param name="LogOdds">Weighted log-odds z with informative Dirichlet prior (Monroe, Colaresi, Quinn 2008); above 0 Business. |z| below 1: no evidence of a difference.</param>
/// <param name="Occurrences">Every place, in the order of answers.</param>
public sealed record TermReading(
    string Key,
    string Text,
    ImmutableArray<string> Variants,
    SideCounts Leaders,
    Whose Whose,
    double LogOdds,
    ImmutableArray<Occurrence> Occurrences);

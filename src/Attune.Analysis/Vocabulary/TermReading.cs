using System.Collections.Immutable;
using Attune.Analysis.Rounds;
using Attune.Analysis.Text;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Vocabulary;

/// <summary>Which side uses a term.</summary>
public enum Whose
{
    /// <summary>Only one leader used the term, which shows nothing about a side.</summary>
    HeardOnce,
    Business,
    Both,
    It,
}

/// <summary>A place where a term was used.</summary>
/// <param name="Answer">The place of the answer among <see cref="LockedRound.Answers"/>.</param>
/// <param name="Point">The place of the point among the points of the question.</param>
/// <param name="Span">Where the term stands in the answer.</param>
public readonly record struct Occurrence(int Answer, int Point, TextSpan Span);

/// <summary>A term of a question with who used it and where.</summary>
/// <param name="Key">The normal form that all variants share; unique within the question.</param>
/// <param name="Text">The form that most leaders wrote, which is the one shown.</param>
/// <param name="Variants">All forms that were written, those of most leaders first and of equals in ordinal order. They show what was merged.</param>
/// <param name="Leaders">The number of leaders of each side who used it at least once.</param>
/// <param name="Whose">Which side uses it.</param>
/// <param name="LogOdds">
/// The z of the log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008). Above 0 the term belongs to Business; between -1 and
/// 1 there is no evidence of a difference.
/// </param>
/// <param name="Occurrences">Every place where it was used, in the order of the answers.</param>
public sealed record TermReading(
    string Key,
    string Text,
    ImmutableArray<string> Variants,
    SideCounts Leaders,
    Whose Whose,
    double LogOdds,
    ImmutableArray<Occurrence> Occurrences);

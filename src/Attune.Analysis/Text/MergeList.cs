using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>One decision that two terms count as one: everything said with <paramref name="From"/> counts for <paramref name="Into"/>.</summary>
/// <param name="From">The term as people wrote it, for instance "month end".</param>
/// <param name="Into">The term it counts for, for instance "faster close".</param>
public sealed record Merge(string From, string Into);

/// <summary>The visible, reversible list of merges. To undo a merge is to leave it out.</summary>
public sealed record MergeList(ImmutableArray<Merge> Merges)
{
    public static MergeList Empty { get; } = new([]);
}

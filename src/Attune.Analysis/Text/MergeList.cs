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

    /// <summary>
    /// The first circle in the list, its first term repeated at the end ("month end", "close", "month end"); empty if there is none.
    /// A list with a circle cannot be read: refuse it where it is made.
    /// </summary>
    public ImmutableArray<string> Circle()
    {
        var into = new Dictionary<string, Merge>(StringComparer.Ordinal);
        foreach (var merge in Merges.Where(merge => TermKey.Of(merge.From) != TermKey.Of(merge.Into)))
        {
            into[TermKey.Of(merge.From)] = merge;
        }

        var cleared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in Merges.Select(merge => TermKey.Of(merge.From)))
        {
            var path = new List<string>();
            var at = start;
            while (into.TryGetValue(at, out var merge) && !cleared.Contains(at) && !path.Contains(at))
            {
                path.Add(at);
                at = TermKey.Of(merge.Into);
            }

            if (path.IndexOf(at) is >= 0 and var first)
            {
                return [.. path[first..].Select(key => into[key].From), into[path[first]].From];
            }

            cleared.UnionWith(path);
        }

        return [];
    }
}

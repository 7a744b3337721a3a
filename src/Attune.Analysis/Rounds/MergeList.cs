using System.Collections.Immutable;
using Attune.Analysis.Text;

namespace Attune.Analysis.Rounds;

/// <summary>A decision that two terms count as one: everything said with <paramref name="From"/> counts for <paramref name="Into"/>.</summary>
/// <param name="From">The term as people wrote it, for instance "month end".</param>
/// <param name="Into">The term it counts for, for instance "faster close".</param>
public sealed record Merge(string From, string Into);

/// <summary>The visible list of merges. A merge is undone by leaving it out.</summary>
public sealed record MergeList(ImmutableArray<Merge> Merges)
{
    public static MergeList Empty { get; } = new([]);

    /// <summary>
    /// Finds the first circle in the list. Its first term is repeated at the end ("month end", "close", "month end"); the result is empty if there is
    /// no circle. A list with a circle cannot be read, so it has to be refused where it is made.
    /// </summary>
    public ImmutableArray<string> Circle()
    {
        var into = new Dictionary<string, Merge>(StringComparer.Ordinal);
        foreach (var merge in Merges.Where(merge => TermKey.Normalize(merge.From) != TermKey.Normalize(merge.Into)))
        {
            into[TermKey.Normalize(merge.From)] = merge;
        }

        var cleared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in Merges.Select(merge => TermKey.Normalize(merge.From)))
        {
            var path = new List<string>();
            var at = start;
            while (into.TryGetValue(at, out var merge) && !cleared.Contains(at) && !path.Contains(at))
            {
                path.Add(at);
                at = TermKey.Normalize(merge.Into);
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

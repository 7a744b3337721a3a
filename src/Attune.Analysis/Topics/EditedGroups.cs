using System.Collections.Immutable;
using Attune.Analysis.Rounds;

namespace Attune.Analysis.Topics;

/// <summary>Applies the decisions of people, in their order, to the groups of points that the analysis proposed.</summary>
internal sealed class EditedGroups
{
    private readonly List<(SortedSet<int> Points, string Name)> _groups;

    private EditedGroups(IEnumerable<ImmutableArray<int>> groups) => _groups = [.. groups.Select(group => (new SortedSet<int>(group), ""))];

    /// <returns>The groups and the names that people gave them; a name is empty if nobody gave one.</returns>
    public static (ImmutableArray<int> Points, string Name)[] Apply(
        IEnumerable<ImmutableArray<int>> groups, IEnumerable<TopicEdit> edits, ImmutableArray<Point> points)
    {
        var edited = new EditedGroups(groups);
        foreach (var edit in edits)
        {
            var found = edit.PlacesIn(points);
            if (found.Length > 0) { edited.Apply(edit, found); }
        }

        return [.. edited._groups.Where(group => group.Points.Count > 0).Select(group => (group.Points.ToImmutableArray(), group.Name))];
    }

    /// <returns>How far the edits moved points; null unless some merge or split topics.</returns>
    public static EditAgreement? Agreement(IReadOnlyCollection<ImmutableArray<int>> groups, IReadOnlyCollection<TopicEdit> edits, ImmutableArray<Point> points)
        => edits.Any(edit => edit.Kind is TopicEditKind.Merge or TopicEditKind.Split)
            ? EditAgreement.Measure(groups, [.. Apply(groups, edits, points).Select(group => group.Points)])
            : null;

    private void Apply(TopicEdit edit, int[] points)
    {
        switch (edit.Kind)
        {
            case TopicEditKind.Merge:
                var into = Holding(points[0]);
                foreach (var point in points.Skip(1))
                {
                    var from = Holding(point);
                    if (ReferenceEquals(into, from)) { continue; }
                    into.UnionWith(from);
                    _groups.RemoveAll(group => ReferenceEquals(group.Points, from));
                }

                break;
            case TopicEditKind.Split:
                foreach (var (held, _) in _groups) { held.ExceptWith(points); }
                _groups.Add((new(points), ""));
                break;
            case TopicEditKind.Rename:
                var renamed = Holding(points[0]);
                var at = _groups.FindIndex(group => ReferenceEquals(group.Points, renamed));
                _groups[at] = (renamed, edit.Name);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(edit), edit.Kind, "This kind of edit is not known.");
        }
    }

    // A point that is like no other is in no group, but a person may still want to put it somewhere.
    private SortedSet<int> Holding(int point)
    {
        if (_groups.FirstOrDefault(group => group.Points.Contains(point)).Points is { } held) { return held; }
        _groups.Add(([point], ""));
        return _groups[^1].Points;
    }
}

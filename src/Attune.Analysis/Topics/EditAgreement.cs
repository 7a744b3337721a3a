using System.Collections.Immutable;
using Attune.Statistics.Agreement;

namespace Attune.Analysis.Topics;

/// <summary>How far people's edits moved the points of a question from the topics that the analysis proposed.</summary>
/// <param name="Points">The number of points that lie in a topic before or after the edits.</param>
/// <param name="Alpha">
/// Krippendorff's alpha, nominal, of the analysis and the people as two who sort the same points: 1 if nothing moved, 0 as if one of them sorted at random.
/// Null where it cannot be told, because all points lie in one topic for both.
/// </param>
public sealed record EditAgreement(int Points, double? Alpha)
{
    // A point in no topic is in a place of its own, the same for all.
    private const double InNone = -1;

    /// <param name="proposed">The groups of the analysis, each with the places of its points; no point lies in two.</param>
    /// <param name="edited">The groups after the edits.</param>
    internal static EditAgreement Measure(IReadOnlyCollection<ImmutableArray<int>> proposed, IReadOnlyCollection<ImmutableArray<int>> edited)
    {
        int[] points = [.. proposed.Concat(edited).SelectMany(group => group).Distinct().Order()];
        var before = Labels(proposed.Select((group, at) => (group, (double)at)));
        var after = Labels(Matched([.. proposed], [.. edited]));
        double?[] machine = [.. points.Select(point => (double?)before.GetValueOrDefault(point, InNone))];
        double?[] people = [.. points.Select(point => (double?)after.GetValueOrDefault(point, InNone))];
        return new(points.Length, Krippendorff.Alpha([machine, people], RatingScale.Nominal));
    }

    // An edited topic is the proposed one with which it shares most points; each proposed one is found again at most once, and what is left is new.
    private static IEnumerable<(ImmutableArray<int> Group, double Label)> Matched(ImmutableArray<int>[] proposed, ImmutableArray<int>[] edited)
    {
        var pairs = from one in Enumerable.Range(0, edited.Length)
                    from other in Enumerable.Range(0, proposed.Length)
                    let shared = edited[one].Intersect(proposed[other]).Count()
                    where shared > 0
                    orderby shared descending, one, other
                    select (Edited: one, Proposed: other);
        var found = new Dictionary<int, int>();
        foreach (var pair in pairs)
        {
            if (!found.ContainsKey(pair.Edited) && !found.ContainsValue(pair.Proposed)) { found.Add(pair.Edited, pair.Proposed); }
        }

        return edited.Select((group, at) => (group, (double)(found.TryGetValue(at, out var label) ? label : proposed.Length + at)));
    }

    private static Dictionary<int, double> Labels(IEnumerable<(ImmutableArray<int> Group, double Label)> groups)
        => groups.SelectMany(group => group.Group.Select(point => (point, group.Label))).DistinctBy(one => one.point).ToDictionary(one => one.point, one => one.Label);
}

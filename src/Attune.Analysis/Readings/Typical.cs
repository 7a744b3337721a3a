using System.Collections.Immutable;
using System.Numerics.Tensors;
using Attune.Analysis.Meaning;

namespace Attune.Analysis.Readings;

/// <summary>Orders the points of a group so that those come first that best say what the group says.</summary>
internal static class Typical
{
    /// <summary>Returns the points nearest to the center of the group first, and of equals in the order of the answers.</summary>
    public static ImmutableArray<int> First(IReadOnlyCollection<int> group, SubjectSpace space)
    {
        var sense = new float[space.Dimension];
        foreach (var point in group) { TensorPrimitives.Add(sense, space.Sense(point), sense); }

        TensorPrimitives.Divide(sense, Math.Max(1, group.Count), sense);
        var grams = space.GramCentre(group);
        return [.. group.OrderByDescending(point => Math.Round(space.ToCentre(point, sense, grams), 4)).ThenBy(point => point)];
    }
}

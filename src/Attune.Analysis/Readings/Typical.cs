using System.Collections.Immutable;
using System.Numerics.Tensors;

namespace Attune.Analysis;

/// <summary>Orders points so that those come first that best say what their group says.</summary>
internal static class Typical
{
    /// <summary>Nearest to the centre of the group first; equals in the order of answers.</summary>
    public static ImmutableArray<int> First(IReadOnlyCollection<int> group, SubjectSpace space)
    {
        var sense = new float[space.Dimension];
        foreach (var point in group) { TensorPrimitives.Add(sense, space.Sense(point), sense); }

        TensorPrimitives.Divide(sense, Math.Max(1, group.Count), sense);
        var grams = space.GramCentre(group);
        return [.. group.OrderByDescending(point => Math.Round(space.ToCentre(point, sense, grams), 4)).ThenBy(point => point)];
    }
}

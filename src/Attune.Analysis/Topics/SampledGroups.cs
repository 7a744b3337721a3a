using System.Numerics.Tensors;
using Attune.Analysis.Meaning;

namespace Attune.Analysis.Topics;

/// <summary>
/// Finds topics where there are too many points to compare all pairs. An even sample of the points is grouped pair by pair, and each other point
/// joins the group with the nearest center, if it is as near as the group's own members. The time is linear in the number of points.
/// </summary>
internal static class SampledGroups
{
    // A point joins if it is nearer to the center than the farthest tenth of the members that made the center.
    private const double FarthestShare = 0.1;

    // A group of two or three in a sample of thousands is chance; its points join other groups or none.
    private const int FewestSampled = 4;

    public static List<int>[] Group(SubjectSpace space, TopicOptions options)
    {
        // The sample is even over the texts in their own order. If every fourth point were taken in the order of the answers and each answer had four
        // lines, the sample would consist of first lines only.
        int[] points = [.. space.Texts.InTextOrder()];
        int[] sample = [.. Enumerable.Range(0, options.CompareAllUpTo)
            .Select(place => points[(int)((long)place * points.Length / options.CompareAllUpTo)])];
        var sampled = TopicGroups.Compare(space.Restrict(sample), [], options);
        Centre[] centres = [.. sampled.Where(group => group.Count >= FewestSampled)
            .Select(group => Centre.Average(space, [.. group.Select(place => sample[place])]))];
        if (centres.Length == 0) { return []; }

        var nearest = new int[space.Texts.Points];
        Parallel.For(0, nearest.Length, point => nearest[point] = Nearest(space, centres, point));
        return [.. Enumerable.Range(0, nearest.Length)
            .Where(point => nearest[point] >= 0)
            .GroupBy(point => nearest[point])
            .OrderBy(group => group.Key)
            .Select(group => group.ToList())];
    }

    private static int Nearest(SubjectSpace space, Centre[] centres, int point)
    {
        var (best, bestValue) = (-1, double.NegativeInfinity);
        var grams = space.Grams(point);
        for (var i = 0; i < centres.Length; i++)
        {
            var value = centres[i].Similarity(space, point, grams);
            if (value >= centres[i].Reach && value > bestValue) { (best, bestValue) = (i, value); }
        }

        return best;
    }

    /// <summary>The center of a group in sense and in n-grams. Soft words compare pairs of texts and are used only in the sample.</summary>
    private sealed record Centre(float[] Sense, float[] Grams, double Reach)
    {
        public double Similarity(SubjectSpace space, int point, SparseRow grams) => space.ToCentre(point, grams, Sense, Grams);

        public static Centre Average(SubjectSpace space, int[] members)
        {
            var sense = new float[space.Dimension];
            foreach (var member in members) { TensorPrimitives.Add(sense, space.Sense(member), sense); }

            TensorPrimitives.Divide(sense, members.Length, sense);
            var centre = new Centre(sense, space.GramCentre(members), double.NegativeInfinity);
            double[] near = [.. members.Select(member => centre.ToOthers(space, member, members.Length)).Order()];
            return centre with { Reach = near[(int)(FarthestShare * near.Length)] };
        }

        // A member draws the center towards itself, which a point that joins later does not. A member is therefore compared with the center of the
        // others.
        private double ToOthers(SubjectSpace space, int member, int members)
            => ((members * Similarity(space, member, space.Grams(member))) - space.ToItself(member)) / (members - 1);
    }
}

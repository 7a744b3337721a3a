using System.Numerics.Tensors;

namespace Attune.Analysis;

/// <summary>
/// Topics of more points than can all be compared: an even sample of them is grouped pair by pair, and every other point joins the group
/// whose centre it is nearest to, if it comes as near as the group's own members do. Linear in the points.
/// </summary>
internal static class SampledGroups
{
    // A point joins when it is nearer to the centre than the farthest tenth of the members that made the centre.
    private const double FarthestShare = 0.1;

    // A group of two or three in a sample of thousands is chance; its points are given to the others or to none.
    private const int FewestSampled = 4;

    public static List<int>[] Of(SubjectSpace space, TopicOptions options)
    {
        // Even over the texts in their own order: by the order of answers, four lines an answer and every fourth point would be all first lines.
        int[] points = [.. TopicGroups.InTextOrder(space.Texts)];
        int[] sample = [.. Enumerable.Range(0, options.CompareAllUpTo)
            .Select(place => points[(int)((long)place * points.Length / options.CompareAllUpTo)])];
        var sampled = TopicGroups.Compare(space.Of(sample), [], options);
        Centre[] centres = [.. sampled.Where(group => group.Count >= FewestSampled)
            .Select(group => Centre.Of(space, [.. group.Select(place => sample[place])]))];
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
        for (var i = 0; i < centres.Length; i++)
        {
            var value = centres[i].Similarity(space, point);
            if (value >= centres[i].Reach && value > bestValue) { (best, bestValue) = (i, value); }
        }

        return best;
    }

    /// <summary>The middle of a group in sense and in n-grams. Soft words need pairs of texts and are left to the sample.</summary>
    private sealed record Centre(float[] Sense, float[] Grams, double Reach)
    {
        public double Similarity(SubjectSpace space, int point) => space.ToCentre(point, Sense, Grams);

        public static Centre Of(SubjectSpace space, int[] members)
        {
            var sense = new float[space.Dimension];
            foreach (var member in members) { TensorPrimitives.Add(sense, space.Sense(member), sense); }

            TensorPrimitives.Divide(sense, members.Length, sense);
            var centre = new Centre(sense, space.GramCentre(members), double.NegativeInfinity);
            double[] near = [.. members.Select(member => centre.ToOthers(space, member, members.Length)).Order()];
            return centre with { Reach = near[(int)(FarthestShare * near.Length)] };
        }

        // A member draws the centre towards itself, which a point that joins later does not: it is measured by what the others made.
        private double ToOthers(SubjectSpace space, int member, int members)
            => ((members * Similarity(space, member)) - space.ToItself(member)) / (members - 1);
    }
}

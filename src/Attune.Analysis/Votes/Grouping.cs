namespace Attune.Analysis.Votes;

/// <summary>Voters on a plane, divided into a few groups by k-means with a fixed start.</summary>
/// <param name="Count">The number of groups.</param>
/// <param name="GroupOf">The group of each voter.</param>
/// <param name="Silhouette">The mean silhouette (Rousseeuw 1987), from -1 to 1.</param>
internal sealed record Grouping(int Count, int[] GroupOf, double Silhouette)
{
    private const int Steps = 50;

    // The silhouette compares everybody with everybody. If there are more voters than this, it is computed for an even sample of them.
    private const int MostCompared = 600;

    /// <summary>Finds the number of groups that is clearest.</summary>
    public static Grouping Best((double X, double Y)[] voters, int mostGroups)
        => Enumerable.Range(2, Math.Max(1, Math.Min(mostGroups, voters.Length / 2) - 1)).Select(count => Into(voters, count)).MaxBy(groups => groups.Silhouette)!;

    public static Grouping Into((double X, double Y)[] voters, int count)
    {
        var centres = Start(voters, count);
        var of = new int[voters.Length];
        for (var step = 0; step < Steps; step++)
        {
            var moved = false;
            for (var voter = 0; voter < voters.Length; voter++)
            {
                var nearest = Nearest(voters[voter], centres);
                moved |= nearest != of[voter];
                of[voter] = nearest;
            }

            if (!moved && step > 0) { break; }
            for (var group = 0; group < count; group++)
            {
                var members = Enumerable.Range(0, voters.Length).Where(voter => of[voter] == group).ToArray();
                if (members.Length > 0) { centres[group] = (members.Average(voter => voters[voter].X), members.Average(voter => voters[voter].Y)); }
            }
        }

        return new(count, of, SilhouetteOf(voters, of, count));
    }

    /// <summary>
    /// Chooses the voter farthest from the middle, and then always the one farthest from all chosen so far, so that nothing is left to chance.
    /// </summary>
    private static (double X, double Y)[] Start((double X, double Y)[] voters, int count)
    {
        var middle = (voters.Average(voter => voter.X), voters.Average(voter => voter.Y));
        var chosen = new List<(double X, double Y)> { voters.MaxBy(voter => Square(voter, middle)) };
        while (chosen.Count < count) { chosen.Add(voters.MaxBy(voter => chosen.Min(centre => Square(voter, centre)))); }
        return [.. chosen];
    }

    private static double SilhouetteOf((double X, double Y)[] voters, int[] of, int count)
    {
        var step = 1 + ((voters.Length - 1) / MostCompared);
        var compared = Enumerable.Range(0, voters.Length).Where(voter => voter % step == 0).ToArray();
        var size = new int[count];
        foreach (var voter in compared) { size[of[voter]]++; }
        if (size.Count(candidate => candidate > 0) < 2) { return -1; }
        return compared.Average(voter =>
        {
            if (size[of[voter]] == 1) { return 0; }
            var sums = new double[count];
            foreach (var other in compared) { sums[of[other]] += Math.Sqrt(Square(voters[voter], voters[other])); }
            var own = sums[of[voter]] / (size[of[voter]] - 1);
            var next = Enumerable.Range(0, count).Where(group => group != of[voter] && size[group] > 0).Min(group => sums[group] / size[group]);
            return Math.Max(own, next) == 0 ? 0 : (next - own) / Math.Max(own, next);
        });
    }

    private static int Nearest((double X, double Y) voter, (double X, double Y)[] centres)
    {
        var nearest = 0;
        for (var centre = 1; centre < centres.Length; centre++)
        {
            if (Square(voter, centres[centre]) < Square(voter, centres[nearest])) { nearest = centre; }
        }

        return nearest;
    }

    private static double Square((double X, double Y) one, (double X, double Y) other)
        => ((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y));
}

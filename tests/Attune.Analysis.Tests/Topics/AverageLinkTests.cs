using Attune.Analysis.Topics;

namespace Attune.Analysis.Tests.Topics;

public sealed class AverageLinkTests
{
    [Theory]
    [InlineData(1, 40, 1000)]
    [InlineData(2, 60, 1000)]
    // Few different numbers make many pairs that are equally alike.
    [InlineData(3, 60, 5)]
    [InlineData(4, 25, 2)]
    public void The_groups_are_those_of_a_search_through_all_pairs(int seed, int size, int different)
    {
        var random = new Random(seed);
        var similarity = new float[size][];
        for (var row = 0; row < size; row++)
        {
            similarity[row] = new float[size];
            for (var column = 0; column < row; column++) { similarity[row][column] = similarity[column][row] = random.Next(-different / 3, different) / (float)different; }
        }

        var expected = Search([.. similarity.Select(row => row.ToArray())], 0.4f);
        AverageLink.Group(similarity, 0.4f).ShouldBe(expected);
        expected.Length.ShouldBeInRange(2, size - 1);
    }

    private static List<int>[] Search(float[][] similarity, float cut)
    {
        List<int>?[] members = [.. Enumerable.Range(0, similarity.Length).Select(row => new List<int> { row })];
        while (true)
        {
            int[] alive = [.. Enumerable.Range(0, members.Length).Where(row => members[row] is not null)];
            var (kept, gone, best) = (-1, -1, float.NegativeInfinity);
            foreach (var one in alive)
            {
                foreach (var other in alive.Where(other => other > one && similarity[one][other] > best)) { (kept, gone, best) = (one, other, similarity[one][other]); }
            }

            if (kept < 0 || best < cut || best <= 0) { return [.. members.OfType<List<int>>()]; }

            float keptSize = members[kept]!.Count, goneSize = members[gone]!.Count;
            foreach (var other in alive.Where(other => other != kept && other != gone))
            {
                similarity[kept][other] = similarity[other][kept] = ((similarity[kept][other] * keptSize) + (similarity[gone][other] * goneSize)) / (keptSize + goneSize);
            }

            members[kept] = [.. members[kept]!.Concat(members[gone]!).Order()];
            members[gone] = null;
        }
    }
}

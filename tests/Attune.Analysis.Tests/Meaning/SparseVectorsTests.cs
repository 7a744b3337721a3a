using Attune.Analysis.Meaning;

namespace Attune.Analysis.Tests.Meaning;

public sealed class SparseVectorsTests
{
    [Fact]
    public void A_row_of_a_crowd_that_is_computed_when_it_is_read_is_the_one_that_is_kept_of_few()
    {
        int[][] texts = [[0, 1], [1, 2, 2], [0], []];
        int[][] words = [[3, 1, 3], [0, 1], [2]];
        const int Times = 5_001;

        var few = SparseVectors.TfIdf(texts, words, 4);
        // The same texts again and again: how rare a term is stays as it is.
        var many = SparseVectors.TfIdf([.. Enumerable.Repeat(texts, Times).SelectMany(all => all)], words, 4);

        for (var text = 0; text < texts.Length; text++)
        {
            var (kept, computed) = (few[text], many[((Times - 1) * texts.Length) + text]);
            computed.Entries.ToArray().ShouldBe(kept.Entries.ToArray());
            computed.Weights.ToArray().ShouldBe(kept.Weights.ToArray());
        }

        few[0].Entries.ToArray().ShouldBe([0, 1, 3]);
        few[0].Square().ShouldBe(1, 1e-6);
        few[3].Entries.Length.ShouldBe(0);
    }
}

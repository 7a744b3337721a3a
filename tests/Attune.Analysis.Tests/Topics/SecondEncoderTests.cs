using Attune.Analysis.Meaning;

namespace Attune.Analysis.Tests.Topics;

/// <summary>Two encoders that look at the same texts.</summary>
public class SecondEncoderTests
{
    private static readonly SubjectOptions Sense = new() { Encoder = 1, Grams = 0, SoftWords = 0.2, SecondShare = 0.3 };

    private static readonly SubjectTexts Texts = SubjectTexts.Collect(["alpha one", "beta two", "gamma three", "delta four"]);

    [Fact]
    public void The_similarity_is_the_weighted_mean_of_what_both_say()
    {
        var first = Rows([[1, 0, 0], [0.6f, 0.8f, 0], [0, 1, 0], [0, 0, 1]]);
        var second = Rows([[1, 0], [0, 1], [0.8f, 0.6f], [0, 1]]);
        var (one, other, both) = (Similar(first, null), Similar(second, null), Similar(first, second));
        for (var row = 0; row < 4; row++)
        {
            for (var column = 0; column < 4; column++) { both[row][column].ShouldBe((0.7f * one[row][column]) + (0.3f * other[row][column]), 1e-5f); }
        }
    }

    [Fact]
    public void A_second_encoder_that_read_other_texts_is_refused()
        => Should.Throw<ArgumentException>(() => Similar(Rows([[1, 0], [0, 1], [1, 0], [0, 1]]), Rows([[1, 0], [0, 1]])));

    private static float[][] Similar(TextVectors first, TextVectors? second)
    {
        int[] all = [0, 1, 2, 3];
        return SubjectSpace.Build(Texts, new(first, Words: null) { Second = second }, Sense).Similarities(all, all);
    }

    private static TextVectors Rows(float[][] rows) => new(InventedSpace.Encoder, rows[0].Length, [.. rows.SelectMany(row => row)]);
}

using Attune.Statistics.Agreement;
using CsCheck;

namespace Attune.Statistics.Tests.Agreement;

public class RwgTests
{
    // James, Demaree and Wolf 1984; values by R.
    [Fact]
    public void Agreement_of_five_leaders_on_one_item_is_the_known_one()
        => Rwg.Agreement([4, 4, 4, 5, 5], 5)!.Value.Value.ShouldBeKnown(KnownAnswers.At("rwg", "{4,4,4,5,5}"));

    [Fact]
    public void Ratings_more_apart_than_at_random_are_cut_at_zero()
    {
        var agreement = Rwg.Agreement([1, 1, 5, 5], 5)!.Value;
        agreement.Raw.ShouldBeKnown(KnownAnswers.At("rwg", "{1,1,5,5}_raw"));
        agreement.Value.ShouldBeKnown(KnownAnswers.At("rwg", "truncated"));
        agreement.Chance.ShouldBe(1);
    }

    [Fact]
    public void Agreement_over_three_items_is_the_known_one()
    {
        var columns = KnownAnswers.At("rwg", "rwgj_cols");
        int[][] items = [columns.GetProperty("i1").Counts(), columns.GetProperty("i2").Counts(), columns.GetProperty("i3").Counts()];
        Rwg.AgreementOverItems(items, 5)!.Value.Value.ShouldBeKnown(KnownAnswers.At("rwg", "rwgj"));
    }

    // The known entry is a simulation and this result is exact, so it must lie within three standard errors of the entry.
    [Theory]
    [InlineData(3, "n=3")]
    [InlineData(6, "n=6")]
    public void Chance_reaches_seventy_as_often_as_simulated(int leaders, string key)
    {
        var simulated = KnownAnswers.At("rwg", "null_p_ge_.7", key).GetDouble();
        var draws = KnownAnswers.At("rwg", "null_p_ge_.7", "draws").GetInt32();
        Rwg.Chance(leaders, 5, 0.7).ShouldBe(simulated, 3 * Math.Sqrt(simulated * (1 - simulated) / draws));
    }

    [Fact]
    public void Of_the_125_ways_three_leaders_can_rate_at_random_29_reach_seventy()
        => Rwg.Chance(3, 5, 0.7).ShouldBe(29.0 / 125, 1e-12);

    [Fact]
    public void The_chance_is_what_walking_through_every_group_finds()
        => Gen.Select(Gen.Int[2, 4], Gen.Int[2, 4], Gen.Int[1, 2], Gen.Double[0.05, 1]).Sample((leaders, steps, items, atLeast) =>
        {
            var groups = Every(leaders * items, steps).Select(all => all.Chunk(leaders).ToArray()).ToArray();
            var reached = groups.Count(group => AgreementByVariance(group, steps) >= atLeast - 1e-9);
            Rwg.Chance(leaders, steps, atLeast, items).ShouldBe((double)reached / groups.Length, 1e-9);
        }, iter: 40);

    [Fact]
    public void Agreement_of_three_leaders_is_not_shown() => Rwg.Agreement([4, 4, 4], 5).ShouldBeNull();

    [Fact]
    public void More_agreement_is_never_more_likely_by_chance()
        => Gen.Select(Gen.Int[2, 8], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((leaders, one, other) =>
            Rwg.Chance(leaders, 5, Math.Max(one, other)).ShouldBeLessThanOrEqualTo(Rwg.Chance(leaders, 5, Math.Min(one, other)) + 1e-12));

    [Fact]
    public void Ratings_off_the_scale_and_ragged_items_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Rwg.Agreement([1, 2, 3, 6], 5));
        Should.Throw<ArgumentException>(() => Rwg.AgreementOverItems([[1, 2, 3, 4], [1, 2, 3]], 5));
        Should.Throw<ArgumentException>(() => Rwg.AgreementOverItems([], 5));
    }

    private static IEnumerable<int[]> Every(int places, int steps)
        => Enumerable.Range(0, places).Aggregate(
            (IEnumerable<int[]>)[[]],
            (done, _) => done.SelectMany(row => Enumerable.Range(1, steps).Select(rating => (int[])[.. row, rating])));

    private static double AgreementByVariance(int[][] items, int steps)
    {
        var variance = items.Average(ratings =>
        {
            var mean = ratings.Average();
            return ratings.Sum(rating => Math.Pow(rating - mean, 2)) / (ratings.Length - 1);
        });
        var apart = variance / (((steps * steps) - 1) / 12.0);
        return apart >= 1 ? 0 : items.Length * (1 - apart) / ((items.Length * (1 - apart)) + apart);
    }
}

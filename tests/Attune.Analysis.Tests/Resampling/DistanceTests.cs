using CsCheck;

namespace Attune.Analysis.Tests;

public class DistanceTests
{
    private static readonly Side[] ThreeAndThree = PermutationTests.SidesOf(3, 3);

    private static readonly Gen<(double[][] Points, Side[] Sides)> Groups =
        from leaders in Gen.Int[4, 8]
        from points in Gen.Double[-5, 5].Array[2].Array[leaders]
        from business in Gen.Int[2, leaders - 2]
        select (points, PermutationTests.SidesOf(business, leaders - business));

    // Székely and Rizzo 2004; R's energy::eqdist.e and vegan's anosim and adonis.
    [Fact]
    public void Two_clear_groups_of_three_have_the_known_distance_at_the_smallest_p()
    {
        var distances = LeaderPairs.Distances([.. KnownAnswers.At("energy", "X").Table(), .. KnownAnswers.At("energy", "Y").Table()]);
        var energy = Energy.Of(distances, ThreeAndThree);
        energy.Value.ShouldBeKnown(KnownAnswers.At("energy", "E"));
        energy.Test!.Value.P.ShouldBeKnown(KnownAnswers.At("energy", "exact_p"));
        Anosim.Of(distances, ThreeAndThree).Value.ShouldBeKnown(KnownAnswers.At("energy", "anosim_R"));
        var permanova = Permanova.Of(distances, ThreeAndThree);
        permanova.F.ShouldBeKnown(KnownAnswers.At("energy", "permanova_F"));
        permanova.R2.ShouldBeKnown(KnownAnswers.At("energy", "permanova_R2"));
    }

    // Fisher 1936: fifty flowers each.
    [Fact]
    public void Versicolor_and_virginica_have_the_energy_distance_of_R()
    {
        var flowers = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "iris_versicolor_virginica.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .ToArray();
        var distances = LeaderPairs.Distances([.. flowers.Select(row => row.Take(4).Select(cell => double.Parse(cell, null)).ToArray())]);
        Side[] sides = [.. flowers.Select(row => row[4] == "versicolor" ? Side.Business : Side.It)];
        Energy.Value(distances, sides).ShouldBeKnown(KnownAnswers.At("energy", "iris_versicolor_virginica_E"));
    }

    [Fact]
    public void Leaders_closer_within_than_between_show_the_known_G_at_the_smallest_p()
    {
        var within = KnownAnswers.At("within_between", "within_pairs");
        var between = KnownAnswers.At("within_between", "between").GetDouble();
        var similarities = new LeaderPairs(6, (i, j) => within.TryGetProperty($"{i + 1}{j + 1}", out var value) ? value.GetDouble() : between);
        var meaning = WithinBetween.Of(similarities, ThreeAndThree);
        meaning.Within!.Value.ShouldBeKnown(KnownAnswers.At("within_between", "within"));
        meaning.Between!.Value.ShouldBeKnown(KnownAnswers.At("within_between", "between"));
        meaning.G!.Value.ShouldBeKnown(KnownAnswers.At("within_between", "G"));
        meaning.Test!.Value.P.ShouldBeKnown(KnownAnswers.At("within_between", "exact_p"));
    }

    [Fact]
    public void Swapping_the_sides_and_turning_the_order_of_leaders_change_nothing()
        => Groups.Sample((points, sides) =>
        {
            var distances = LeaderPairs.Distances(points);
            var turned = LeaderPairs.Distances([.. points.Reverse()]);
            Side[] swapped = [.. sides.Reverse().Select(side => side == Side.Business ? Side.It : Side.Business)];
            Same(Energy.Of(distances, sides), Energy.Of(turned, swapped));
            Same(Anosim.Of(distances, sides), Anosim.Of(turned, swapped));
            Permanova.Of(turned, swapped).R2.ShouldBe(Permanova.Of(distances, sides).R2, 1e-9);
            WithinBetween.Of(turned, swapped).G!.Value.ShouldBe(WithinBetween.Of(distances, sides).G!.Value, 1e-9);
        }, iter: 40);

    [Fact]
    public void Energy_is_never_below_zero_and_R_and_R2_keep_their_range()
        => Groups.Sample((points, sides) =>
        {
            var distances = LeaderPairs.Distances(points);
            Energy.Value(distances, sides).ShouldBeGreaterThanOrEqualTo(-1e-9);
            Anosim.Of(distances, sides).Value.ShouldBeInRange(-1, 1);
            Permanova.Of(distances, sides).R2.ShouldBeInRange(-1e-9, 1);
        }, iter: 40);

    [Fact]
    public void A_side_of_one_leader_still_has_a_between()
    {
        var meaning = WithinBetween.Of(new(3, (i, j) => i == 0 ? 0.2 : 0.8), [Side.Business, Side.It, Side.It]);
        meaning.Within!.Value.ShouldBe(0.8);
        meaning.Between!.Value.ShouldBe(0.2);
        meaning.Test!.Value.P.ShouldBe(1.0 / 3, 1e-12);
    }

    [Fact]
    public void Too_few_leaders_give_no_G_and_no_distance()
    {
        WithinBetween.Of(new(2, (_, _) => 1), [Side.Business, Side.It]).ShouldBe(new WithinBetween(null, 1, null, null));
        WithinBetween.Of(new(0, (_, _) => 1), []).ShouldBe(new WithinBetween(null, null, null, null));
        Should.Throw<ArgumentException>(() => Energy.Of(new(2, (_, _) => 1), [Side.It, Side.It]));
        Should.Throw<ArgumentException>(() => Anosim.Of(new(2, (_, _) => 1), [Side.It, Side.Business]));
        Should.Throw<ArgumentException>(() => Permanova.Of(new(3, (_, _) => 0), [Side.It, Side.Business, Side.It]));
        Should.Throw<ArgumentException>(() => WithinBetween.Of(new(3, (_, _) => 1), [Side.It, Side.Business]));
        Should.Throw<ArgumentException>(() => new LeaderPairs(2, (_, _) => double.NaN));
    }

    [Fact]
    public void Closeness_is_minus_G_and_swapping_the_sides_leaves_its_interval()
        => Groups.Sample((points, sides) =>
        {
            var similarities = LeaderPairs.Distances(points);
            var closeness = Closeness.Of(similarities, sides, new() { Draws = 199 })!.Value;
            closeness.Interval.Value.ShouldBe(-WithinBetween.Of(similarities, sides).G!.Value, 1e-9);
            closeness.Interval.Low.ShouldBeLessThanOrEqualTo(closeness.Interval.High);
            if (closeness.Enumerated)
            {
                Side[] swapped = [.. sides.Select(side => side == Side.Business ? Side.It : Side.Business)];
                var mirrored = Closeness.Of(similarities, swapped)!.Value.Interval;
                mirrored.Low.ShouldBe(closeness.Interval.Low, 1e-9);
                mirrored.High.ShouldBe(closeness.Interval.High, 1e-9);
            }
        }, iter: 30);

    [Fact]
    public void Copies_of_one_leader_do_not_make_a_side_closer_within()
    {
        var alike = new LeaderPairs(6, (_, _) => 0.5);
        Closeness.Of(alike, ThreeAndThree)!.Value.Interval.ShouldBe(new Estimate(0, 0, 0));
        Closeness.Of(new(3, (_, _) => 0.5), PermutationTests.SidesOf(2, 1)).ShouldBeNull();
    }

    private static void Same(TestedValue one, TestedValue other)
    {
        other.Value.ShouldBe(one.Value, 1e-9);
        other.Test!.Value.P.ShouldBe(one.Test!.Value.P, 1e-9);
    }
}

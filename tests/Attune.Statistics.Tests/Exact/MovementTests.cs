using Attune.Statistics.Estimates;
using Attune.Statistics.Exact;
using Attune.Statistics.Resampling;
using CsCheck;

namespace Attune.Statistics.Tests.Exact;

public class MovementTests
{
    private static readonly Gen<double[]> Ratings = Gen.Int[1, 5].Select(rating => (double)rating).Array[1, 5];

    // Agresti, Categorical Data Analysis: approval of a prime minister, 86 and 150 who changed their mind.
    [Fact]
    public void Those_who_changed_their_mind_have_McNemars_values()
    {
        McNemar.ChiSquared(86, 150).ShouldBeKnown(KnownAnswers.At("mcnemar", "chi2"));
        McNemar.ChiSquaredCorrected(86, 150).ShouldBeKnown(KnownAnswers.At("mcnemar", "chi2_corrected"));
        McNemar.Exact(86, 150).P.ShouldBeKnown(KnownAnswers.At("mcnemar", "exact"));
    }

    [Fact]
    public void Six_who_all_move_one_way_reach_the_floor_and_nobody_moving_shows_nothing()
    {
        McNemar.Exact(6, 0).P.ShouldBe(1.0 / 32, 1e-12);
        McNemar.Exact(6, 0).Smallest.ShouldBe(1.0 / 32);
        McNemar.Exact(0, 0).ShouldBe(new ExactP(1, 1));
        McNemar.ChiSquared(0, 0).ShouldBe(0);
        McNemar.ChiSquaredCorrected(0, 0).ShouldBe(0);
        Should.Throw<ArgumentException>(() => McNemar.Exact(-1, 2));
    }

    [Fact]
    public void Movement_there_counts_as_movement_back()
        => Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40]).Sample((there, back) =>
        {
            var p = McNemar.Exact(there, back);
            p.ShouldBe(McNemar.Exact(back, there));
            p.P.ShouldBeInRange(p.Smallest, 1);
            p.Smallest.ShouldBeGreaterThan(0);
        });

    // Cliff 1993; exact p by enumeration in R.
    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    public void Delta_and_its_exact_p_are_the_known_ones(string entry)
    {
        var delta = Cliff.Delta(KnownAnswers.At("cliff", entry, "x").Numbers(), KnownAnswers.At("cliff", entry, "y").Numbers());
        delta.Value.ShouldBeKnown(KnownAnswers.At("cliff", entry, "d"));
        delta.Test!.Value.P.ShouldBeKnown(KnownAnswers.At("cliff", entry, "exact_p"));
    }

    [Fact]
    public void Delta_is_how_often_a_rating_is_above_minus_how_often_below_ties_counting_for_neither()
        => Gen.Select(Ratings, Ratings).Sample((x, y) =>
        {
            var above = x.Sum(one => y.Sum(other => one.CompareTo(other)));
            Cliff.Delta(x, y).Value.ShouldBe((double)above / (x.Length * y.Length));
        });

    // Three hundred people who vote twice have assignments with 180 digits. Each draw looks at each rating once (Cliff), which is six million looks in place of
    // four thousand million pairs; an implementation that walks the pairs would not finish in any acceptable time.
    [Fact]
    public void Of_a_room_of_hundreds_the_p_is_drawn_and_says_so()
    {
        double[] before = [.. Enumerable.Range(0, 300).Select(voter => (double)(voter % 4))];
        double[] after = [.. before.Select(rating => Math.Min(3, rating + 1))];
        var delta = Cliff.Delta(after, before);
        // There are 75 votes of each grade: above are 75 * (75 * 1 + 75 * 2 + 150 * 3), below 75 * (75 * 2 + 75 * 1), of 90,000 pairs.
        delta.Value.ShouldBe(((75 * (75 + 150 + 450)) - (75 * (150 + 75))) / 90_000.0);
        (delta.Test!.Value.Estimated, delta.Test.Value.P).ShouldBe((true, 1.0 / (ResamplingOptions.Default.Draws + 1)));
    }

    [Fact]
    public void Swapping_the_groups_mirrors_delta_and_only_the_order_of_ratings_counts()
        => Gen.Select(Ratings, Ratings).Sample((x, y) =>
        {
            var delta = Cliff.Delta(x, y);
            var mirrored = Cliff.Delta(y, x);
            mirrored.Value.ShouldBe(-delta.Value, 1e-12);
            mirrored.Test.ShouldBe(delta.Test);
            Cliff.Delta([.. x.Select(Math.Exp)], [.. y.Select(Math.Exp)]).ShouldBe(delta);
            delta.Value.ShouldBeInRange(-1, 1);
        });

    [Fact]
    public void A_group_without_ratings_is_refused()
        => Should.Throw<ArgumentException>(() => Cliff.Delta([], [1]));

    // Scheibe, Skutsch and Schofer 1975.
    [Theory]
    [InlineData("0", true)]
    [InlineData("1", false)]
    public void Two_rounds_are_as_stable_as_Scheibe_finds(string entry, bool stable)
    {
        var moved = Scheibe.Moved(KnownAnswers.At("scheibe", entry, "a").Counts(), KnownAnswers.At("scheibe", entry, "b").Counts());
        moved.ShouldBeKnown(KnownAnswers.At("scheibe", entry, "v"));
        (moved < Scheibe.Stable).ShouldBe(stable);
    }

    [Fact]
    public void A_leader_missing_from_a_round_is_no_movement()
    {
        Scheibe.Moved([4, 2], [2, 1]).ShouldBe(0, 1e-12);
        Scheibe.Moved([4, 0], [0, 3]).ShouldBe(1, 1e-12);
        Should.Throw<ArgumentException>(() => Scheibe.Moved([1, 2], [1, 2, 3]));
        Should.Throw<ArgumentException>(() => Scheibe.Moved([0, 0], [1, 2]));
    }
}

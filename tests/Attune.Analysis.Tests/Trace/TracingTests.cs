using Attune.Analysis.Tests.Topics;
using Attune.Analysis.Trace;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Analysis.Tests.Trace;

public class TracingTests
{
    private static readonly TraceOptions Options = TraceOptions.Default;

    private static readonly Gen<(float[][] Points, float[][] Themes, Side[] Sides)> Rounds
        = from points in InventedSpace.Vectors(1, 20)
          from themes in InventedSpace.Vectors(1, 6)
          from sides in Gen.Bool.Select(it => it ? Side.It : Side.Business).Array[points.Length]
          select (points, themes, sides);

    [Fact]
    public void The_order_of_points_never_matters() => Gen.Select(Rounds, Gen.Int).Sample((round, seed) =>
    {
        var order = Shuffled(round.Points.Length, seed);
        var here = Trace(round.Points, round.Themes, Alone(round.Sides));
        var leaders = Alone(round.Sides);
        var there = Trace([.. order.Select(place => round.Points[place])], round.Themes, [.. order.Select(place => leaders[place])]);
        MustBeSame(there, here);
        for (var point = 0; point < order.Length; point++)
        {
            there.Probability(point, 0).ShouldBe(here.Probability(order[point], 0), 1e-3);
        }
    });

    [Fact]
    public void The_order_of_themes_never_matters() => Gen.Select(Rounds, Gen.Int).Sample((round, seed) =>
    {
        var order = Shuffled(round.Themes.Length, seed);
        var here = Trace(round.Points, round.Themes, Alone(round.Sides));
        var there = Trace(round.Points, [.. order.Select(place => round.Themes[place])], Alone(round.Sides));
        for (var theme = 0; theme < order.Length; theme++) { MustBeSame(there.Themes[theme], here.Themes[order[theme]]); }
    });

    [Fact]
    public void Swapping_the_sides_mirrors_who_holds_a_theme() => Rounds.Sample(round =>
    {
        var here = Trace(round.Points, round.Themes, Alone(round.Sides));
        var there = Trace(round.Points, round.Themes, Alone([.. round.Sides.Select(side => side == Side.It ? Side.Business : Side.It)]));
        foreach (var (one, other) in here.Themes.Zip(there.Themes))
        {
            other.ShouldBe(new(one.It, one.Business, one.ItExcess, one.BusinessExcess, Mirrored(one.Presence), one.Certainty));
        }
    });

    [Fact]
    public void Every_number_is_a_number_and_every_probability_lies_between_0_and_1() => Rounds.Sample(round =>
    {
        var trace = Trace(round.Points, round.Themes, Alone(round.Sides));
        trace.Scores.Count.ShouldBe(round.Points.Length);
        trace.Themes.Count.ShouldBe(round.Themes.Length);
        trace.Scores.SelectMany(row => row).ShouldAllBe(score => double.IsFinite(score));
        trace.Themes.ShouldAllBe(theme => double.IsFinite(theme.BusinessExcess) && double.IsFinite(theme.ItExcess) && theme.Certainty >= 0);
        Enumerable.Range(0, round.Points.Length).ShouldAllBe(point => trace.Probability(point, 0) > 0 && trace.Probability(point, 0) < 1);
    });

    [Fact]
    public void A_side_with_nobody_holds_nothing_and_nothing_is_certain()
    {
        var trace = Trace(InventedSpace.Groups(3, 12, 0.2, 1), Axes(3), [.. Enumerable.Range(0, 12).Select(point => ($"b{point}", Side.Business))]);
        trace.Themes.ShouldAllBe(theme => theme.Presence != Presence.Shared && theme.Presence != Presence.OnlyIt && theme.Certainty == 0);
    }

    [Fact]
    public void A_theme_that_both_sides_speak_of_is_shared_and_one_of_one_side_is_not()
    {
        // Business speaks of themes 0 and 1, IT of 1 and 2, and nobody of 3.
        int[] business = [0, 1, 0, 1, 0, 1];
        int[] it = [1, 2, 1, 2, 1, 2];
        var points = business.Concat(it).Select((theme, at) => Near(theme, at)).ToArray();
        var trace = Trace(points, Axes(4), Alone([.. business.Select(_ => Side.Business), .. it.Select(_ => Side.It)]));
        trace.Themes.Select(theme => theme.Presence).ShouldBe([Presence.OnlyBusiness, Presence.Shared, Presence.OnlyIt, Presence.Neither]);
        trace.Probability(0, 0).ShouldBeGreaterThan(Options.Yes);
        trace.Probability(0, 2).ShouldBeLessThan(Options.No);
    }

    [Fact]
    public void One_point_and_one_theme_can_be_traced()
    {
        var trace = Trace([[1, 0, 0]], [[1, 0, 0]], Alone([Side.It]));
        trace.Themes.ShouldHaveSingleItem().Certainty.ShouldBe(0);
        trace.Probability(0, 0).ShouldBeInRange(0, 1);
    }

    [Fact]
    public void Themes_that_are_the_same_are_held_alike()
    {
        var axes = Axes(4);
        var trace = Trace(InventedSpace.Groups(4, 16, 0.4, 2), [axes[0], axes[1], axes[0]], Alone([.. Enumerable.Range(0, 16).Select(point => (Side)(point % 2))]));
        MustBeSame(trace.Themes[2], trace.Themes[0]);
    }

    [Fact]
    public void A_leader_of_several_points_counts_once()
    {
        var points = InventedSpace.Groups(3, 12, 0.5, 4);
        var trace = Trace(points, Axes(3), [.. Enumerable.Range(0, 12).Select(point => point < 6 ? ("b0", Side.Business) : ($"i{point}", Side.It))]);
        for (var theme = 0; theme < 3; theme++)
        {
            trace.Themes[theme].Business.ShouldBe(trace.Scores.Take(6).Max(row => row[theme]));
            trace.Themes[theme].Certainty.ShouldBe(0, "one leader is too few to tell");
        }
    }

    [Fact]
    public void Two_leaders_of_the_same_key_on_the_two_sides_are_two_leaders()
    {
        var points = InventedSpace.Groups(2, 6, 0.5, 4);
        Side[] sides = [.. Enumerable.Range(0, 6).Select(point => (Side)(point % 2))];
        var shared = Trace(points, Axes(2), [.. sides.Select((side, at) => ($"{at / 2}", side))]);
        MustBeSame(shared, Trace(points, Axes(2), Alone(sides)));
    }

    [Fact]
    public void A_point_that_listens_to_those_most_like_it_moves_toward_them_and_the_side_that_holds_a_theme_stays()
    {
        var points = InventedSpace.Groups(3, 24, 0.9, 5);
        var leaders = Alone([.. Enumerable.Range(0, 24).Select(point => (Side)(point % 2))]);
        var alone = Trace(points, Axes(3), leaders);
        var company = Tracing.Trace(InventedSpace.Build(points, Axes(3)), leaders, Options with { Company = 0.35 });

        company.Themes.ShouldBe(alone.Themes);
        Spread(company).ShouldBeLessThan(Spread(alone), "points of one theme come nearer to each other");

        double Spread(Tracing trace) => Enumerable.Range(0, 3).Sum(theme =>
        {
            var own = points.Index().Where(point => Array.IndexOf(point.Item, point.Item.Max()) == theme).Select(point => trace.Scores[point.Index][theme]).ToArray();
            return own.Max() - own.Min();
        });
    }

    [Fact]
    public void Points_themes_and_leaders_that_do_not_fit_are_refused()
    {
        Should.Throw<ArgumentException>(() => Trace([], Axes(2), []));
        Should.Throw<ArgumentException>(() => Trace(Axes(2), [], Alone([Side.It, Side.It])));
        Should.Throw<ArgumentException>(() => Trace(Axes(2), Axes(2), Alone([Side.It])));
    }

    private static Tracing Trace(IReadOnlyList<float[]> points, IReadOnlyList<float[]> themes, (string Leader, Side Side)[] leaders)
        => Tracing.Trace(InventedSpace.Build(points, themes), leaders, Options);

    private static (string Leader, Side Side)[] Alone(Side[] sides) => [.. sides.Select((side, at) => ($"leader {at}", side))];

    private static float[][] Axes(int count)
        => [.. Enumerable.Range(0, count).Select(axis => Enumerable.Range(0, count).Select(at => at == axis ? 1f : 0f).ToArray())];

    private static float[] Near(int theme, int at)
        => [.. Enumerable.Range(0, 4).Select(axis => axis == theme ? 1f : 0.05f * ((at + axis) % 3))];

    private static int[] Shuffled(int count, int seed)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        new Random(seed).Shuffle(order);
        return order;
    }

    private static Presence Mirrored(Presence presence) => presence switch
    {
        Presence.OnlyBusiness => Presence.OnlyIt,
        Presence.OnlyIt => Presence.OnlyBusiness,
        _ => presence,
    };

    private static void MustBeSame(Tracing one, Tracing other)
    {
        foreach (var (theme, same) in one.Themes.Zip(other.Themes)) { MustBeSame(theme, same); }
    }

    private static void MustBeSame(ThemePresence one, ThemePresence other)
    {
        one.Business.ShouldBe(other.Business, 1e-4);
        one.It.ShouldBe(other.It, 1e-4);
        one.Presence.ShouldBe(other.Presence);
    }
}

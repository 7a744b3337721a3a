using Attune.Analysis.Horizons;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Tests.Horizons;

public class LeftOutTests
{
    [Fact]
    public void A_side_that_stops_at_go_live_leaves_out_what_the_other_would_measure_later()
        => LeftOut.Read([.. Side("YYQG", Business, measuring: 3), .. Side("GGGY", It, measuring: 4)]).ShouldBe([new(It, AtGoLive: 3, Chose: 4, MeasuredLater: 3)]);

    [Fact]
    public void Half_of_a_side_is_enough_and_less_is_not()
    {
        LeftOut.Read([.. Side("YY", Business, 2), .. Side("GGYY", It, 0)]).Single().AtGoLive.ShouldBe(2);
        LeftOut.Read([.. Side("YY", Business, 2), .. Side("GGYYY", It, 0)]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("YY", 1, "GG")]
    [InlineData("GG", 2, "GG")]
    [InlineData("YY", 2, "G")]
    [InlineData("YY", 2, "")]
    public void Nothing_is_left_out_where_nobody_named_it_and_of_one_person_nothing_is_said(string business, int measuring, string it)
        => LeftOut.Read([.. Side(business, Business, measuring), .. Side(it, It, 0)]).ShouldBeEmpty();

    [Fact]
    public void A_measure_of_who_looks_at_go_live_is_not_left_out()
        => LeftOut.Read([.. Side("GGYY", Business, measuring: 2), .. Side("GG", It, 0)]).ShouldBeEmpty();

    [Fact]
    public void Swapping_the_sides_mirrors_it()
        => LeftOut.Read([.. Side("YYQG", It, 3), .. Side("GGGY", Business, 4)]).ShouldBe([new(Business, 3, 4, 3)]);

    private const Side Business = Statistics.Sides.Side.Business;
    private const Side It = Statistics.Sides.Side.It;

    // One letter for each leader; the first so many name a measure.
    private static IEnumerable<Anchor> Side(string horizons, Side side, int measuring)
        => horizons.SelectMany((letter, place) => new[]
        {
            new Anchor($"{side}{place}", side, "success", AnchorKind.Horizon, letter switch { 'G' => nameof(Horizon.GoLive), 'Q' => nameof(Horizon.Quarter), _ => nameof(Horizon.Year) }),
            new Anchor($"{side}{place}", side, "success", AnchorKind.Measure, place < measuring ? "days to close" : " "),
        });
}

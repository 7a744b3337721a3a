using Attune.Analysis.Fits;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Analysis.Tests.Fits;

public class FitReadingTests
{
    private static readonly Gen<int[]> Places = Gen.Int[1, 5].Array[0, 5];

    [Theory]
    [InlineData("112", "455", FitState.Apart)]
    [InlineData("112", "125", FitState.SameEnd)]
    [InlineData("133", "555", FitState.Unclear)]
    [InlineData("15", "55", FitState.Unclear)]
    [InlineData("1", "555", FitState.CannotTell)]
    [InlineData("", "55", FitState.CannotTell)]
    public void The_sides_stand_at_one_end_or_apart_or_it_is_not_told(string business, string it, FitState state)
        => FitReading.Read(Anchors([.. business.Select(Digit)], [.. it.Select(Digit)])).Single().State.ShouldBe(state);

    [Fact]
    public void Leaders_are_counted_at_their_places_and_the_last_answer_counts()
    {
        Anchor[] anchors = [.. Anchors([1, 2, 2], [5, 5]), new("b0", Side.Business, "fit", AnchorKind.Standard, "3", "Finance"), new("b0", Side.Business, "fit", AnchorKind.Rating, "1", "Finance")];
        FitReading.Read(anchors).Single().Counts.ShouldBe([default, new(2, 0), new(1, 0), default, new(0, 2)]);
        FitReading.Read([]).ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => FitReading.Read([new("b0", Side.Business, "fit", AnchorKind.Standard, "6")]));
    }

    [Fact]
    public void Each_area_is_read_for_itself()
        => FitReading.Read([.. Anchors([1, 1], [5, 5]), .. Anchors([1, 1], [1, 1], "Sales")]).Select(area => (area.Area, area.State))
            .ShouldBe([("Finance", FitState.Apart), ("Sales", FitState.SameEnd)]);

    [Fact]
    public void Neither_the_order_of_leaders_nor_the_name_of_the_sides_nor_the_direction_of_the_scale_matters()
        => Gen.Select(Places, Places).Where((business, it) => business.Length + it.Length > 0).Sample((business, it) =>
        {
            var area = FitReading.Read(Anchors(business, it)).Single();
            FitReading.Read(Anchors(business, it).Reverse()).Single().Counts.ShouldBe(area.Counts);
            FitReading.Read(Anchors(it, business)).Single().State.ShouldBe(area.State);
            FitReading.Read(Anchors([.. business.Select(place => 6 - place)], [.. it.Select(place => 6 - place)])).Single().State.ShouldBe(area.State);
        });

    private static int Digit(char letter) => letter - '0';

    private static IEnumerable<Anchor> Anchors(int[] business, int[] it, string area = "Finance") => [
        .. business.Select((value, place) => new Anchor($"b{place}", Side.Business, "fit", AnchorKind.Standard, $"{value}", area)),
        .. it.Select((value, place) => new Anchor($"i{place}", Side.It, "fit", AnchorKind.Standard, $"{value}", area))];
}

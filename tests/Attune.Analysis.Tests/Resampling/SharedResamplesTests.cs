using CsCheck;

namespace Attune.Analysis.Tests;

/// <summary>The resamples and assignments that topics share are those of the general methods, only cheaper.</summary>
public class SharedResamplesTests
{
    private const double Tolerance = 1e-9;

    // Few enough draws and assignments that both the counted and the drawn are met.
    private static readonly ResamplingOptions Options = new() { Coverage = 0.8, Draws = 199, MostAssignments = 100, MostLeadersEnumerated = 4 };

    private static readonly Gen<(SideCounts Leaders, LeaderPairs Similarities)> Topics =
        from business in Gen.Int[2, 7]
        from it in Gen.Int[2, 7]
        let leaders = business + it
        from values in Gen.Double[-1, 1].Array[leaders * leaders]
        select (new SideCounts(business, it), new LeaderPairs(leaders, (one, other) => values[(one * leaders) + other]));

    [Fact]
    public void Closeness_and_its_interval_are_those_of_the_bootstrap()
        => Topics.Sample((leaders, similarities) =>
            Agree(new SideResamples(leaders, Options).Closeness(similarities), Closeness.Of(similarities, SidesOf(leaders), Options)!.Value.Interval));

    [Fact]
    public void Similarity_between_the_sides_and_its_interval_are_those_of_the_bootstrap()
        => Topics.Sample((leaders, similarities) => Agree(
            new SideResamples(leaders, Options).Between(similarities),
            Bootstrap.OfSides(SidesOf(leaders), drawn => Between(similarities, leaders, drawn), Options)!.Value.Interval));

    [Fact]
    public void P_is_that_of_the_permutation_test()
        => Topics.Sample((leaders, similarities) =>
            ((ExactP?)new SideAssignments(leaders, Options).Test(similarities)).ShouldBe(WithinBetween.Of(similarities, SidesOf(leaders), Options).Test));

    [Fact]
    public void Work_side_by_side_comes_back_in_order_and_fails_with_its_own_exception()
    {
        SideBySide.Select(500, place => place * 2).ShouldBe(Enumerable.Range(0, 500).Select(place => place * 2));
        Should.Throw<FormatException>(() => SideBySide.Select(500, place => place > 3 ? throw new FormatException() : place));
        Should.Throw<OperationCanceledException>(() => SideBySide.Select(2, place => SideBySide.Select<int>(2, _ => throw new OperationCanceledException())));
    }

    private static Side[] SidesOf(SideCounts leaders) => [.. Enumerable.Repeat(Side.Business, leaders.Business), .. Enumerable.Repeat(Side.It, leaders.It)];

    private static double Between(LeaderPairs similarities, SideCounts leaders, ReadOnlySpan<int> drawn)
    {
        int[] all = [.. drawn];
        return (from one in all where one < leaders.Business from other in all where other >= leaders.Business select similarities[one, other]).Average();
    }

    private static void Agree(Estimate shared, Estimate general)
    {
        shared.Value.ShouldBe(general.Value, Tolerance);
        shared.Low.ShouldBe(general.Low, Tolerance);
        shared.High.ShouldBe(general.High, Tolerance);
    }
}

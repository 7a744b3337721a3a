using Attune.Statistics.Agreement;
using CsCheck;

namespace Attune.Statistics.Tests.Agreement;

public class OrderedScaleTests
{
    private static readonly Gen<int[]> SomeCounts = Gen.Int[0, 9].Array[2, 7].Where(counts => counts.Sum() > 0);

    public static TheoryData<string> Consensus() => [.. Keys("tastle_wierman")];

    public static TheoryData<string> Agreement() => [.. Keys("van_der_eijk_A")];

    // Tastle and Wierman 2007.
    [Theory]
    [MemberData(nameof(Consensus))]
    public void Consensus_is_Tastle_and_Wiermans(string counts)
        => TastleWierman.Consensus(CountsOf(counts)).ShouldBeKnown(KnownAnswers.At("tastle_wierman", counts));

    // Van der Eijk 2001; the seven-step example is his.
    [Theory]
    [MemberData(nameof(Agreement))]
    public void Agreement_is_van_der_Eijks(string counts)
        => VanDerEijk.Agreement(CountsOf(counts)).ShouldBeKnown(KnownAnswers.At("van_der_eijk_A", counts));

    [Fact]
    public void Turning_the_scale_around_changes_neither()
        => SomeCounts.Sample(counts =>
        {
            int[] turned = [.. counts.Reverse()];
            TastleWierman.Consensus(turned).ShouldBe(TastleWierman.Consensus(counts), 1e-9);
            VanDerEijk.Agreement(turned).ShouldBe(VanDerEijk.Agreement(counts), 1e-9);
        });

    [Fact]
    public void Twice_as_many_leaders_who_answer_alike_change_neither()
        => SomeCounts.Sample(counts =>
        {
            int[] doubled = [.. counts.Select(count => 2 * count)];
            TastleWierman.Consensus(doubled).ShouldBe(TastleWierman.Consensus(counts), 1e-9);
            VanDerEijk.Agreement(doubled).ShouldBe(VanDerEijk.Agreement(counts), 1e-9);
        });

    [Fact]
    public void Both_stay_in_their_range()
        => SomeCounts.Sample(counts =>
        {
            TastleWierman.Consensus(counts).ShouldBeInRange(0, 1);
            VanDerEijk.Agreement(counts).ShouldBeInRange(-1 - 1e-9, 1 + 1e-9);
        });

    [Fact]
    public void Nobody_on_the_scale_is_refused()
    {
        Should.Throw<ArgumentException>(() => TastleWierman.Consensus([0, 0, 0]));
        Should.Throw<ArgumentException>(() => VanDerEijk.Agreement([0, 0, 0]));
        Should.Throw<ArgumentException>(() => VanDerEijk.Agreement([4]));
    }

    private static IEnumerable<string> Keys(string method) => KnownAnswers.At(method).EnumerateObject().Select(entry => entry.Name);

    private static int[] CountsOf(string key) => [.. key.Split(',').Select(count => int.Parse(count, null))];
}

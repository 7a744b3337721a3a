using Attune.Analysis.Vectors;
using CsCheck;

namespace Attune.Analysis.Tests.Vectors;

/// <summary>A sum has the same bits on every processor because its order is written down: here once more, number by number.</summary>
public sealed class ReproducibleTests
{
    private static readonly Gen<float[]> Numbers = Gen.Float[-2, 2].Array[0, 300];

    [Fact]
    public void A_product_is_added_in_one_order_on_every_processor()
        => Gen.Select(Numbers, Numbers).Sample(pair =>
        {
            var length = Math.Min(pair.Item1.Length, pair.Item2.Length);
            float[] one = pair.Item1[..length], other = pair.Item2[..length];
            BitConverter.SingleToInt32Bits(Reproducible.Dot<float>(one, other)).ShouldBe(BitConverter.SingleToInt32Bits(InOrder(one, other, 8)));
        });

    [Fact]
    public void Doubles_too()
        => Gen.Double[-2, 2].Array[0, 100].Sample(one => BitConverter.DoubleToInt64Bits(Reproducible.SumOfSquares<double>(one)).ShouldBe(BitConverter.DoubleToInt64Bits(InOrder(one, one, 4))));

    [Fact]
    public void A_length_is_the_root_of_the_squares() => Reproducible.Norm<float>([3, 4]).ShouldBe(5);

    [Fact]
    public void Vectors_of_two_lengths_are_refused() => Should.Throw<ArgumentException>(() => Reproducible.Dot<float>([1, 2], [1])).Message.ShouldContain("2 and 1");

    // Four rows of lanes for whole blocks, the first row for what is left of them, then the rows, then the lanes, then single numbers.
    private static T InOrder<T>(T[] one, T[] other, int lanes)
        where T : struct, System.Numerics.INumber<T>
    {
        var rows = new T[4, lanes];
        int blocks = one.Length / (4 * lanes) * 4 * lanes, whole = one.Length / lanes * lanes;
        for (var at = 0; at < whole; at++) { rows[at < blocks ? at / lanes % 4 : 0, at % lanes] += one[at] * other[at]; }

        var sum = T.Zero;
        for (var lane = 0; lane < lanes; lane++) { sum += rows[0, lane] + rows[1, lane] + (rows[2, lane] + rows[3, lane]); }

        for (var at = whole; at < one.Length; at++) { sum += one[at] * other[at]; }

        return sum;
    }
}

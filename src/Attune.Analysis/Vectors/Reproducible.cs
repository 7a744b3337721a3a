using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Attune.Analysis.Vectors;

/// <summary>
/// Sums of products whose last digit is the same on every processor. The general ones add in as many lanes as the processor has, and with or without rounding
/// between product and sum; these always add in the same lanes and order, and round after every step.
/// </summary>
public static class Reproducible
{
    // Four sums side by side keep the processor busy; they are a part of the result and never change.
    private const int SumsAtOnce = 4;

    /// <summary>The dot product of two vectors.</summary>
    /// <typeparam name="T">The type of the numbers, single or double.</typeparam>
    /// <param name="one">A vector.</param>
    /// <param name="other">Another vector of the same length.</param>
    /// <exception cref="ArgumentException">The vectors have different lengths.</exception>
    public static T Dot<T>(ReadOnlySpan<T> one, ReadOnlySpan<T> other)
        where T : struct, IFloatingPointIeee754<T>
    {
        if (one.Length != other.Length) { throw new ArgumentException($"The vectors have {one.Length} and {other.Length} numbers.", nameof(other)); }

        var lanes = Vector256<T>.Count;
        ref readonly T first = ref MemoryMarshal.GetReference(one), second = ref MemoryMarshal.GetReference(other);
        Vector256<T> a = default, b = default, c = default, d = default;
        var at = 0;
        for (; at <= one.Length - (SumsAtOnce * lanes); at += SumsAtOnce * lanes)
        {
            a += Product(in first, in second, at);
            b += Product(in first, in second, at + lanes);
            c += Product(in first, in second, at + (2 * lanes));
            d += Product(in first, in second, at + (3 * lanes));
        }

        for (; at <= one.Length - lanes; at += lanes) { a += Product(in first, in second, at); }

        var lane = a + b + (c + d);
        var sum = T.Zero;
        for (var place = 0; place < lanes; place++) { sum += lane[place]; }

        for (; at < one.Length; at++) { sum += one[at] * other[at]; }

        return sum;
    }

    /// <summary>The sum of the squares of a vector's numbers.</summary>
    /// <typeparam name="T">The type of the numbers, single or double.</typeparam>
    /// <param name="vector">The vector.</param>
    public static T SumOfSquares<T>(ReadOnlySpan<T> vector)
        where T : struct, IFloatingPointIeee754<T>
        => Dot(vector, vector);

    /// <summary>The length of a vector.</summary>
    /// <typeparam name="T">The type of the numbers, single or double.</typeparam>
    /// <param name="vector">The vector.</param>
    public static T Norm<T>(ReadOnlySpan<T> vector)
        where T : struct, IFloatingPointIeee754<T>
        => T.Sqrt(SumOfSquares(vector));

    private static Vector256<T> Product<T>(ref readonly T one, ref readonly T other, int at)
        => Vector256.LoadUnsafe(in one, (nuint)at) * Vector256.LoadUnsafe(in other, (nuint)at);
}

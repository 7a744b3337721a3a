using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Attune.Encoding.BuiltIn;

/// <summary>
/// Computes sums of scaled rows. Multiplication and addition are rounded separately, and sums of squares run over eight fixed lanes, so that machines
/// with wider registers or fused operations compute the same bits.
/// </summary>
internal static class RowSum
{
    /// <summary>Computes sum += factor x row for each element; both must have the same length.</summary>
    public static void Add(ReadOnlySpan<sbyte> row, float factor, Span<float> sum)
    {
        ref var from = ref MemoryMarshal.GetReference(row);
        ref var to = ref MemoryMarshal.GetReference(sum[..row.Length]);
        var scale = Vector256.Create(factor);
        var i = 0;
        for (; i <= row.Length - Vector256<sbyte>.Count; i += Vector256<sbyte>.Count)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref from, (nuint)i));
            Accumulate(Vector256.WidenLower(low), scale, ref to, i);
            Accumulate(Vector256.WidenUpper(low), scale, ref to, i + 8);
            Accumulate(Vector256.WidenLower(high), scale, ref to, i + 16);
            Accumulate(Vector256.WidenUpper(high), scale, ref to, i + 24);
        }

        for (; i < row.Length; i++)
        {
            sum[i] += row[i] * factor;
        }
    }

    /// <summary>Computes sum += factor x row for each element; both must have the same length.</summary>
    public static void Add(ReadOnlySpan<float> row, float factor, Span<float> sum)
    {
        for (var i = 0; i < row.Length; i++)
        {
            sum[i] += row[i] * factor;
        }
    }

    /// <summary>Scales a row to the length 1; a zero row stays zero.</summary>
    public static void Normalise(Span<float> row)
    {
        var length = MathF.Sqrt(SumOfSquares(row));
        if (length > 0)
        {
            // As in the reference implementation, a row shorter than this is only rounding error.
            var scale = Math.Max(length, 1e-9f);
            for (var i = 0; i < row.Length; i++)
            {
                row[i] /= scale;
            }
        }
    }

    private static void Accumulate(Vector256<int> row, Vector256<float> scale, ref float to, int at)
    {
        var product = Vector256.ConvertToSingle(row) * scale;
        (Vector256.LoadUnsafe(ref to, (nuint)at) + product).StoreUnsafe(ref to, (nuint)at);
    }

    private static float SumOfSquares(ReadOnlySpan<float> row)
    {
        ref var from = ref MemoryMarshal.GetReference(row);
        var lanes = Vector256<float>.Zero;
        var i = 0;
        for (; i <= row.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var part = Vector256.LoadUnsafe(ref from, (nuint)i);
            lanes += part * part;
        }

        var sum = 0f;
        for (var lane = 0; lane < Vector256<float>.Count; lane++)
        {
            sum += lanes[lane];
        }

        for (; i < row.Length; i++)
        {
            sum += row[i] * row[i];
        }

        return sum;
    }
}

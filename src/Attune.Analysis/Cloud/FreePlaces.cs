using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Attune.Analysis;

/// <summary>
/// For a stretch of places in one row: at which of them does a mask touch no ink? Compiled for speed at once: the first
/// picture is the one people wait for.
/// </summary>
internal static class FreePlaces
{
    public const int MostUnits = 8;

    /// <summary>Units of 64 places that one step looks at.</summary>
    public static int Units(Lanes lanes) => lanes switch
    {
        Lanes.Scalar => 1,
        Lanes.Vector256 => 4,
        Lanes.Vector512 => 8,
        Lanes.Widest => Vector512.IsHardwareAccelerated ? 8 : Vector256.IsHardwareAccelerated ? 4 : 1,
        _ => throw new ArgumentOutOfRangeException(nameof(lanes), lanes, "It must be Widest, Scalar, Vector256 or Vector512."),
    };

    /// <summary>Bit i of the result says that x + i is free; false if none of them is.</summary>
    /// <param name="bits">The occupancy.</param>
    /// <param name="row">Where the row begins at which the first row of the mask would lie.</param>
    /// <param name="x">First place, at least minus the margin less the padding.</param>
    /// <param name="probes">What the mask asks.</param>
    /// <param name="free">One, four or eight units: decides the path.</param>
    public static bool Find(ReadOnlySpan<ulong> bits, int row, int x, ReadOnlySpan<Probe> probes, Span<ulong> free)
    {
        ref var first = ref MemoryMarshal.GetReference(bits);
        return free.Length switch
        {
            1 => Find64(ref first, row, x, probes, out free[0]),
            4 => Find256(ref first, row, x, probes, free),
            _ => Find512(ref first, row, x, probes, free),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Find64(ref ulong bits, int row, int x, ReadOnlySpan<Probe> probes, out ulong free)
    {
        var taken = 0UL;
        foreach (var probe in probes)
        {
            var bit = x + probe.Offset;
            ref var at = ref Unsafe.Add(ref bits, row + probe.Level + (bit >> 6));
            taken |= (at >> (bit & 63)) | ((Unsafe.Add(ref at, 1) << 1) << (63 - (bit & 63)));
            if (taken == ulong.MaxValue) { break; }
        }

        free = ~taken;
        return free != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Find256(ref ulong bits, int row, int x, ReadOnlySpan<Probe> probes, Span<ulong> free)
    {
        var taken = Vector256<ulong>.Zero;
        foreach (var probe in probes)
        {
            var bit = x + probe.Offset;
            var at = (nuint)(row + probe.Level + (bit >> 6));
            var low = Vector256.LoadUnsafe(ref bits, at);
            var high = Vector256.LoadUnsafe(ref bits, at + 1);
            taken |= (low >> (bit & 63)) | ((high << 1) << (63 - (bit & 63)));
            if (taken == Vector256<ulong>.AllBitsSet) { return false; }
        }

        (~taken).CopyTo(free);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Find512(ref ulong bits, int row, int x, ReadOnlySpan<Probe> probes, Span<ulong> free)
    {
        var taken = Vector512<ulong>.Zero;
        foreach (var probe in probes)
        {
            var bit = x + probe.Offset;
            var at = (nuint)(row + probe.Level + (bit >> 6));
            var low = Vector512.LoadUnsafe(ref bits, at);
            var high = Vector512.LoadUnsafe(ref bits, at + 1);
            taken |= (low >> (bit & 63)) | ((high << 1) << (63 - (bit & 63)));
            if (taken == Vector512<ulong>.AllBitsSet) { return false; }
        }

        (~taken).CopyTo(free);
        return true;
    }

    /// <summary>The last free place at or before <paramref name="at"/>, counted from the start of the stretch; -1 if none.</summary>
    public static int LastUpTo(ReadOnlySpan<ulong> free, int at)
    {
        for (var i = Math.Min(at >> 6, free.Length - 1); i >= 0; i--)
        {
            var bits = free[i];
            if (i == at >> 6) { bits &= ulong.MaxValue >> (63 - (at & 63)); }
            if (bits != 0) { return (i << 6) + 63 - BitOperations.LeadingZeroCount(bits); }
        }

        return -1;
    }

    /// <summary>The first free place at or after <paramref name="at"/>; -1 if none.</summary>
    public static int FirstFrom(ReadOnlySpan<ulong> free, int at)
    {
        for (var i = at >> 6; i < free.Length; i++)
        {
            var bits = free[i];
            if (i == at >> 6) { bits &= ulong.MaxValue << (at & 63); }
            if (bits != 0) { return (i << 6) + BitOperations.TrailingZeroCount(bits); }
        }

        return -1;
    }
}

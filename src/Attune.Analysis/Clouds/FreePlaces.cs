using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Attune.Analysis.Clouds;

/// <summary>
/// Finds at which places of a stretch in one row a mask touches no ink. The code is fully optimized from the first call on, because people wait for
/// the first picture.
/// </summary>
internal static class FreePlaces
{
    public const int MostUnits = 8;

    /// <summary>The number of units of 64 places that one step looks at.</summary>
    public static int Units(Lanes lanes) => lanes switch
    {
        Lanes.Scalar => 1,
        Lanes.Vector256 => 4,
        Lanes.Vector512 => 8,
        Lanes.Widest => Vector512.IsHardwareAccelerated ? 8 : Vector256.IsHardwareAccelerated ? 4 : 1,
        _ => throw new ArgumentOutOfRangeException(nameof(lanes), lanes, "It must be Widest, Scalar, Vector256 or Vector512."),
    };

    /// <summary>Tests a stretch of places. Bit i stands for the place x + i; returns false if none of the places that matter is free.</summary>
    /// <param name="bits">The bits of the occupancy.</param>
    /// <param name="row">Where the row begins at which the first row of the mask would lie.</param>
    /// <param name="x">The first place of the stretch; at least minus the margin less the padding.</param>
    /// <param name="probes">The questions that the mask asks.</param>
    /// <param name="free">
    /// One, four or eight units, by whose number one step knows how many places to look at. It says which places matter, because a search can end as soon as
    /// those are taken, and receives which of them are free.
    /// </param>
    public static bool Find(ReadOnlySpan<ulong> bits, int row, int x, Probe[] probes, Span<ulong> free)
    {
        ref var first = ref MemoryMarshal.GetReference(bits);
        return free.Length switch
        {
            1 => Find64(ref first, row, x, probes, ref free[0]),
            4 => Find256(ref first, row, x, probes, free),
            _ => Find512(ref first, row, x, probes, free),
        };
    }

    /// <summary>Sets the bits from the first to the last place, both included, and no other.</summary>
    public static void Mark(Span<ulong> free, int first, int last)
    {
        for (var i = 0; i < free.Length; i++)
        {
            var (from, to) = (Math.Max(first - (i << 6), 0), Math.Min(last - (i << 6), 63));
            free[i] = from > to ? 0 : (ulong.MaxValue << from) & (ulong.MaxValue >> (63 - to));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Find64(ref ulong bits, int row, int x, Probe[] probes, ref ulong free)
    {
        var taken = ~free;
        foreach (var probe in probes)
        {
            var bit = x + probe.Offset;
            ref var at = ref Unsafe.Add(ref bits, row + probe.Level + (bit >> 6));
            taken |= (at >> (bit & 63)) | ((Unsafe.Add(ref at, 1) << 1) << (63 - (bit & 63)));
            if (taken == ulong.MaxValue) { return false; }
        }

        free = ~taken;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Find256(ref ulong bits, int row, int x, Probe[] probes, Span<ulong> free)
    {
        var taken = ~Vector256.Create<ulong>(free);
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
    private static bool Find512(ref ulong bits, int row, int x, Probe[] probes, Span<ulong> free)
    {
        var taken = ~Vector512.Create<ulong>(free);
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

    /// <summary>Returns the last free place at or before <paramref name="at"/>, counted from the start of the stretch; -1 if there is none.</summary>
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

    /// <summary>Returns the first free place at or after <paramref name="at"/>; -1 if there is none.</summary>
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

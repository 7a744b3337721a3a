using System.Runtime.CompilerServices;

namespace Attune.Analysis.Clouds;

/// <summary>The rectangle in which the top left corner of a mask may lie, both ends included.</summary>
internal readonly record struct Field(int Left, int Top, int Right, int Bottom)
{
    public bool IsEmpty => Left > Right || Top > Bottom;
}

/// <summary>A place that was found, and its distance from the target.</summary>
internal readonly record struct Place(int X, int Y, double Distance);

/// <summary>
/// Finds exactly the nearest free place to a target. The distance is a 4-norm scaled to the shape of the picture, so that words fill a rectangle;
/// with the usual norm they would fill a disc. The search goes through the rows by their distance, and in each row it tests whole stretches of places
/// at once.
/// </summary>
internal sealed class NearestFree(Occupancy occupancy, Lanes lanes)
{
    private readonly int _units = FreePlaces.Units(lanes);

    /// <param name="probes">The questions that the mask, padding included, asks the occupancy.</param>
    /// <param name="field">Where the corner of the mask may lie.</param>
    /// <param name="targetX">Twice the horizontal place wanted for the corner, so that the middle of an odd width is a whole number.</param>
    /// <param name="targetY">Twice the vertical place wanted for the corner.</param>
    /// <param name="scaleX">How much one doubled pixel across counts.</param>
    /// <param name="scaleY">How much one doubled pixel down counts.</param>
    /// <param name="preferRight">Whether the right one of two equally near places in a row is taken.</param>
    /// <param name="limit">Places at this distance or farther do not count.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Place? Find(Probe[] probes, Field field, int targetX, int targetY, double scaleX, double scaleY, bool preferRight, double limit)
    {
        if (field.IsEmpty) { return null; }
        Place? best = null;
        var start = Math.Clamp(targetY >> 1, field.Top, field.Bottom);
        var (up, down) = (start, start + 1);
        while (up >= field.Top || down <= field.Bottom)
        {
            // The nearer of the two next rows is searched first, and the upper one if both are equally near.
            var takeUp = down > field.Bottom || (up >= field.Top && Math.Abs(2 * up - targetY) <= Math.Abs(2 * down - targetY));
            var y = takeUp ? up-- : down++;
            var rowDistance = Fourth((2 * y - targetY) * scaleY);
            if (rowDistance >= limit) { break; }
            var reach = Math.Sqrt(Math.Sqrt(limit - rowDistance)) / scaleX;
            var span = reach < int.MaxValue / 4 ? (int)reach + 1 : int.MaxValue / 4;
            if (NearestInRow(probes, y, field.Left, field.Right, targetX, span, preferRight) is not { } x) { continue; }
            var distance = rowDistance + Fourth((2 * x - targetX) * scaleX);
            if (distance < limit) { (best, limit) = (new Place(x, y, distance), distance); }
        }

        return best;
    }

    private static double Fourth(double value) => value * value * (value * value);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int? NearestInRow(Probe[] probes, int y, int left, int right, int target, int span, bool preferRight)
    {
        left = Math.Max(left, (target - span) >> 1);
        right = Math.Min(right, (target + span + 1) >> 1);
        if (left > right) { return null; }
        Span<ulong> room = stackalloc ulong[FreePlaces.MostUnits];
        var free = room[.._units];
        var (row, width) = (occupancy.RowStart(y), _units * 64);
        var middle = Math.Clamp(target >> 1, left, right);

        // One stretch around the middle is tested first, then further ones on either side until each side has its nearest place.
        var from = Math.Max(left, middle - width / 2 + 1);
        var (before, after) = (-1, -1);
        if (FreePlaces.Find(occupancy.Bits, row, from, probes, free))
        {
            before = FreePlaces.LastUpTo(free, middle - from);
            after = FreePlaces.FirstFrom(free, middle - from + 1);
        }

        int? nearest = Nearer(null, before < 0 ? null : from + before, left, right, target, preferRight);
        nearest = Nearer(nearest, after < 0 ? null : from + after, left, right, target, preferRight);
        for (var end = from - 1; before < 0 && end >= left && Worth(end, nearest, target); end -= width)
        {
            var begin = end - width + 1;
            if (begin < left) { begin = left; }
            if (!FreePlaces.Find(occupancy.Bits, row, begin, probes, free)) { continue; }
            before = FreePlaces.LastUpTo(free, end - begin);
            nearest = Nearer(nearest, before < 0 ? null : begin + before, left, right, target, preferRight);
        }

        for (var begin = from + width; after < 0 && begin <= right && Worth(begin, nearest, target); begin += width)
        {
            if (!FreePlaces.Find(occupancy.Bits, row, begin, probes, free)) { continue; }
            after = FreePlaces.FirstFrom(free, 0);
            nearest = Nearer(nearest, after < 0 ? null : begin + after, left, right, target, preferRight);
        }

        return nearest;
    }

    private static bool Worth(int x, int? nearest, int target) => nearest is not { } other || Math.Abs(2 * x - target) <= Math.Abs(2 * other - target);

    private static int? Nearer(int? one, int? other, int left, int right, int target, bool preferRight)
    {
        if (other is not { } b || b < left || b > right) { return one; }
        if (one is not { } a) { return b; }
        var (toA, toB) = (Math.Abs(2 * a - target), Math.Abs(2 * b - target));
        return toA != toB ? (toA < toB ? a : b) : preferRight ? Math.Max(a, b) : Math.Min(a, b);
    }
}

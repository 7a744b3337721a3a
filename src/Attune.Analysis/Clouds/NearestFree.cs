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
    private const int None = int.MinValue;

    private const int SampledRows = 8;

    private readonly int _units = FreePlaces.Units(lanes);

    /// <param name="probes">The questions that the mask, padding included, asks the occupancy.</param>
    /// <param name="field">Where the corner of the mask may lie.</param>
    /// <param name="targetX">Twice the horizontal place wanted for the corner, so that the middle of an odd width is a whole number.</param>
    /// <param name="targetY">Twice the vertical place wanted for the corner.</param>
    /// <param name="scaleX">How much one doubled pixel across counts.</param>
    /// <param name="scaleY">How much one doubled pixel down counts.</param>
    /// <param name="preferRight">Whether the right one of two equally near places in a row is taken.</param>
    /// <param name="limit">Places at this distance or farther do not count.</param>
    public Place? Find(Probe[] probes, Field field, int targetX, int targetY, double scaleX, double scaleY, bool preferRight, double limit)
    {
        if (field.IsEmpty) { return null; }
        var aim = new Aim(targetX, targetY, scaleX, scaleY, preferRight);
        // A few rows tell how near a place there is at least. The search of all rows then has to look at little more than what is nearer still.
        var rough = FindIn(probes, field, aim, limit, SampledRows);
        return FindIn(probes, field, aim, rough is { } place ? Math.BitIncrement(place.Distance) : limit, 1);
    }

    /// <summary>Goes through every row, or every so manieth one, from the nearest to the farthest.</summary>
    private Place? FindIn(Probe[] probes, Field field, in Aim aim, double limit, int step)
    {
        Place? best = null;
        var start = Math.Clamp(aim.Y >> 1, field.Top, field.Bottom);
        var (up, down) = (start, start + step);
        while (up >= field.Top || down <= field.Bottom)
        {
            // The nearer of the two next rows is searched first, and the upper one if both are equally near.
            var takeUp = down > field.Bottom || (up >= field.Top && Math.Abs(2 * up - aim.Y) <= Math.Abs(2 * down - aim.Y));
            var y = takeUp ? up : down;
            if (takeUp) { up -= step; } else { down += step; }
            var rowDistance = Fourth((2 * y - aim.Y) * aim.ScaleY);
            if (rowDistance >= limit) { break; }
            var reach = Math.Sqrt(Math.Sqrt(limit - rowDistance)) / aim.ScaleX;
            var span = reach < int.MaxValue / 4 ? (int)reach + 1 : int.MaxValue / 4;
            var x = NearestInRow(probes, y, Math.Max(field.Left, (aim.X - span) >> 1), Math.Min(field.Right, (aim.X + span + 1) >> 1), aim);
            if (x == None) { continue; }
            var distance = rowDistance + Fourth((2 * x - aim.X) * aim.ScaleX);
            if (distance < limit) { (best, limit) = (new Place(x, y, distance), distance); }
        }

        return best;
    }

    private static double Fourth(double value) => value * value * (value * value);

    private int NearestInRow(Probe[] probes, int y, int left, int right, in Aim aim)
    {
        if (left > right) { return None; }
        Span<ulong> room = stackalloc ulong[FreePlaces.MostUnits];
        var free = room[.._units];
        var (row, width) = (occupancy.RowStart(y), _units * 64);
        var middle = Math.Clamp(aim.X >> 1, left, right);

        // One stretch around the middle is tested first, then further ones on either side until each side has its nearest place.
        var from = Math.Max(left, Math.Min(middle - width / 2 + 1, right - width + 1));
        var (before, after) = (-1, -1);
        FreePlaces.Mark(free, 0, right - from);
        if (FreePlaces.Find(occupancy.Bits, row, from, probes, free))
        {
            before = FreePlaces.LastUpTo(free, middle - from);
            after = FreePlaces.FirstFrom(free, middle - from + 1);
        }

        var nearest = Nearer(before < 0 ? None : from + before, after < 0 ? None : from + after, aim);
        for (var end = from - 1; before < 0 && end >= left && Worth(end, nearest, aim); end -= width)
        {
            var begin = Math.Max(left, end - width + 1);
            FreePlaces.Mark(free, 0, end - begin);
            if (!FreePlaces.Find(occupancy.Bits, row, begin, probes, free)) { continue; }
            before = FreePlaces.LastUpTo(free, end - begin);
            nearest = Nearer(nearest, begin + before, aim);
        }

        for (var begin = from + width; after < 0 && begin <= right && Worth(begin, nearest, aim); begin += width)
        {
            FreePlaces.Mark(free, 0, right - begin);
            if (!FreePlaces.Find(occupancy.Bits, row, begin, probes, free)) { continue; }
            after = FreePlaces.FirstFrom(free, 0);
            nearest = Nearer(nearest, begin + after, aim);
        }

        return nearest;
    }

    private static bool Worth(int x, int nearest, in Aim aim) => nearest == None || Math.Abs(2 * x - aim.X) <= Math.Abs(2 * nearest - aim.X);

    private static int Nearer(int one, int other, in Aim aim)
    {
        if (one == None || other == None) { return one == None ? other : one; }
        var (toOne, toOther) = (Math.Abs(2 * one - aim.X), Math.Abs(2 * other - aim.X));
        return toOne != toOther ? (toOne < toOther ? one : other) : aim.PreferRight ? Math.Max(one, other) : Math.Min(one, other);
    }

    /// <summary>What <see cref="Find"/> is asked for.</summary>
    private readonly record struct Aim(int X, int Y, double ScaleX, double ScaleY, bool PreferRight);
}

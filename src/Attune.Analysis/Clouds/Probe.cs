using System.Numerics;

namespace Attune.Analysis.Clouds;

/// <summary>One question to the occupancy: whether there is ink in [x + Offset, x + Offset + 2^k) of a row.</summary>
/// <param name="Level">Where the bit set of this k begins, counted from the start of the row at which the mask is tried.</param>
/// <param name="Offset">The distance in pixels from the place that is tried, margin included.</param>
internal readonly record struct Probe(int Level, int Offset)
{
    /// <summary>
    /// Makes all questions that ink asks at the place of its corner, padding included. The longest runs come first, because they rule out most
    /// places.
    /// </summary>
    public static Probe[] Choose(GlyphMask ink, int across, int down, Occupancy occupancy)
    {
        var mask = ink.Dilated(across, down);
        var byLevel = new List<Probe>[Occupancy.Levels];
        for (var y = 0; y < mask.Height; y++)
        {
            foreach (var (start, length) in mask.Runs(y))
            {
                var level = Math.Min(Occupancy.Levels - 1, BitOperations.Log2((uint)length));
                var at = ((y - down) * Occupancy.Levels + level) * occupancy.Stride;
                for (var x = start; x < start + length; x += 1 << level)
                {
                    // The last read ends where the run ends, so it may overlap the read before it.
                    var offset = Math.Min(x, start + length - (1 << level));
                    (byLevel[level] ??= []).Add(new(at, offset - across + Occupancy.Margin));
                }
            }
        }

        return [.. byLevel.Reverse().SelectMany(probes => probes ?? [])];
    }
}

using System.Numerics;

namespace Attune.Analysis;

/// <summary>One question to the occupancy: is there ink in [x + Offset, x + Offset + 2^k) of this row?</summary>
/// <param name="Level">Where the bit set begins, from the start of the row at which the mask is tried.</param>
/// <param name="Offset">Pixels from the place tried, margin included.</param>
internal readonly record struct Probe(int Level, int Offset)
{
    /// <summary>All questions that ink asks at the place of its corner, its padding included; longest runs first: they rule most places out.</summary>
    public static Probe[] Of(GlyphMask ink, int across, int down, Occupancy occupancy)
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
                    // The last read ends where the run ends, so it may overlap the one before.
                    var offset = Math.Min(x, start + length - (1 << level));
                    (byLevel[level] ??= []).Add(new(at, offset - across + Occupancy.Margin));
                }
            }
        }

        return [.. byLevel.Reverse().SelectMany(probes => probes ?? [])];
    }
}

using System.Numerics;

namespace Attune.Analysis.Clouds;

/// <summary>One question to the occupancy: whether there is ink in [x + Offset, x + Offset + 2^k) of a row.</summary>
/// <param name="Level">Where the bit set of this k begins, counted from the start of the row at which the mask is tried.</param>
/// <param name="Offset">The distance in pixels from the place that is tried, margin included.</param>
internal readonly record struct Probe(int Level, int Offset)
{
    /// <summary>
    /// Makes all questions that ink asks at the place of its corner, padding included. The longest runs come first, because they rule out most places, and
    /// among those rows far from each other, because a row next to one that was asked rules out little more.
    /// </summary>
    public static Probe[] Choose(GlyphMask ink, int across, int down, Occupancy occupancy)
    {
        var mask = ink.Dilated(across, down);
        Span<int> ends = stackalloc int[Occupancy.Levels];
        ends.Clear();
        for (var y = 0; y < mask.Height; y++)
        {
            foreach (var (_, length) in mask.Runs(y)) { ends[LevelOf(length)] += Questions(length); }
        }

        // The longest level stands first, so the ends are added up from there.
        for (var level = Occupancy.Levels - 2; level >= 0; level--) { ends[level] += ends[level + 1]; }
        var probes = new Probe[ends[0]];
        // Each level is filled from its end, and so begins with the rows that lie farthest apart.
        for (var apart = 1; apart < mask.Height; apart <<= 1)
        {
            for (var y = apart; y < mask.Height; y += 2 * apart) { Ask(y, ends); }
        }

        Ask(0, ends);
        return probes;

        void Ask(int y, Span<int> ends)
        {
            foreach (var (start, length) in mask.Runs(y))
            {
                var level = LevelOf(length);
                var at = ((y - down) * Occupancy.Levels + level) * occupancy.Stride;
                for (var x = start; x < start + length; x += 1 << level)
                {
                    // The last read ends where the run ends, so it may overlap the read before it.
                    var offset = Math.Min(x, start + length - (1 << level));
                    probes[--ends[level]] = new(at, offset - across + Occupancy.Margin);
                }
            }
        }
    }

    private static int LevelOf(int length) => Math.Min(Occupancy.Levels - 1, BitOperations.Log2((uint)length));

    private static int Questions(int length) => (length + (1 << LevelOf(length)) - 1) >> LevelOf(length);
}

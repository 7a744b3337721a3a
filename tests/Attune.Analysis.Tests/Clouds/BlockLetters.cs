using System.Collections.Concurrent;
using Attune.Analysis.Clouds;

namespace Attune.Analysis.Tests.Clouds;

/// <summary>A measurer without a font: each letter is a block half an em wide, with ascenders and descenders, so that words interlock.</summary>
internal static class BlockLetters
{
    private static readonly ConcurrentDictionary<(string, int), GlyphMask> Known = new();

    public static GlyphMask Measure(string text, int size, CloudVoice voice) => Known.GetOrAdd((text, size), key => Measure(key.Item1, key.Item2));

    private static GlyphMask Measure(string text, int size)
    {
        var letters = text.Select((letter, i) => Letter(letter, i * size / 2, size)).ToList();
        var ink = letters.Aggregate(GlyphMask.Box(0, -size / 2, 1, 1, 0), (all, letter) => all.With(letter, 0, 0));
        return GlyphMask.FromBits(ink.Left, ink.Top, ink.Width, ink.Height, text.Length * size / 2.0, Bits(ink));
    }

    /// <summary>The same ink, mirrored.</summary>
    public static GlyphMask MeasureMirrored(string text, int size, CloudVoice voice)
    {
        var ink = Measure(text, size, voice);
        var bits = new ulong[ink.Height * ink.Stride];
        for (var y = 0; y < ink.Height; y++)
        {
            foreach (var (start, length) in ink.Runs(y))
            {
                for (var x = ink.Width - start - length; x < ink.Width - start; x++) { bits[y * ink.Stride + (x >> 6)] |= 1UL << (x & 63); }
            }
        }

        return GlyphMask.FromBits((int)ink.Advance - ink.Left - ink.Width, ink.Top, ink.Width, ink.Height, ink.Advance, bits);
    }

    private static GlyphMask Letter(char letter, int x, int size)
    {
        var width = Math.Max(1, size / 2 - Math.Max(1, size / 10));
        var (above, below) = letter switch
        {
            'b' or 'd' or 'f' or 'h' or 'k' or 'l' or 't' or 'i' => (.75, 0.0),
            'g' or 'p' or 'q' or 'y' or 'j' => (.5, .2),
            ' ' or '-' => (.3, -.2),
            _ => (.5, 0.0),
        };
        var top = (int)Math.Round(above * size);
        return GlyphMask.Box(x, -top, width, Math.Max(1, top + (int)Math.Round(below * size)), 0);
    }

    private static ulong[] Bits(GlyphMask ink)
    {
        var bits = new ulong[ink.Height * ink.Stride];
        for (var y = 0; y < ink.Height; y++) { ink.Row(y).CopyTo(bits.AsSpan(y * ink.Stride)); }
        return bits;
    }
}

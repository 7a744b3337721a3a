using System.Runtime.CompilerServices;

namespace Attune.Analysis.Clouds;

/// <summary>
/// Which pixels of the picture hold ink. Each row has seven bit sets, D0 to D6: bit x of Dk says whether there is ink in [x, x + 2^k). Whether a run
/// of length L is free therefore takes two reads of Dk, where k = floor(log2 L).
/// </summary>
internal sealed class Occupancy
{
    public const int Levels = 7;

    /// <summary>The number of free pixels around the picture, so that the padding of a word may reach over the edge.</summary>
    public const int Margin = 64;

    /// <summary>Spare room that lets the widest vector be read beyond the last row.</summary>
    private const int ReadAhead = 24;

    private readonly ulong[] _bits;

    public Occupancy(int width, int height)
    {
        (Width, Height) = (width, height);
        Stride = ((width + 2 * Margin) >> 6) + 2;
        _bits = new ulong[(height + 2 * Margin) * Levels * Stride + ReadAhead];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The number of units of 64 pixels in one bit set of one row.</summary>
    public int Stride { get; }

    public ReadOnlySpan<ulong> Bits => _bits;

    /// <summary>Returns where the bit set D0 of a row begins.</summary>
    public int RowStart(int y) => (y + Margin) * Levels * Stride;

    public void Add(GlyphMask ink, int x, int y)
    {
        for (var row = 0; row < ink.Height; row++)
        {
            Write(ink.Row(row), RowStart(y + row), x + Margin, add: true);
            RebuildLevels(RowStart(y + row));
        }
    }

    public void Remove(GlyphMask ink, int x, int y)
    {
        for (var row = 0; row < ink.Height; row++)
        {
            Write(ink.Row(row), RowStart(y + row), x + Margin, add: false);
            RebuildLevels(RowStart(y + row));
        }
    }

    private void Write(ReadOnlySpan<ulong> ink, int row, int x, bool add)
    {
        var (at, shift) = (row + (x >> 6), x & 63);
        var carry = 0UL;
        for (var i = 0; i <= ink.Length; i++)
        {
            var bits = i < ink.Length ? ink[i] : 0;
            var moved = (bits << shift) | carry;
            carry = (bits >> 1) >> (63 - shift);
            if (moved == 0) { continue; }
            _bits[at + i] = add ? _bits[at + i] | moved : _bits[at + i] & ~moved;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RebuildLevels(int row)
    {
        for (var level = 0; level < Levels - 1; level++)
        {
            var from = _bits.AsSpan(row + level * Stride, Stride);
            var to = _bits.AsSpan(row + (level + 1) * Stride, Stride);
            var shift = 1 << level;
            for (var i = 0; i < from.Length - 1; i++)
            {
                to[i] = from[i] | (from[i] >> shift) | (from[i + 1] << (64 - shift));
            }

            to[^1] = from[^1] | (from[^1] >> shift);
        }
    }
}

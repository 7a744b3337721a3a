using System.Buffers;

namespace Attune.Analysis.Clouds;

/// <summary>
/// Which pixels of the picture hold ink. Each row has seven bit sets, D0 to D6: bit x of Dk says whether there is ink in [x, x + 2^k). Whether a run
/// of length L is free therefore takes two reads of Dk, where k = floor(log2 L).
/// </summary>
internal sealed class Occupancy : IDisposable
{
    public const int Levels = 7;

    /// <summary>The number of free pixels around the picture, so that the padding of a word may reach over the edge.</summary>
    public const int Margin = 64;

    /// <summary>Spare room that lets the widest vector be read beyond the last row.</summary>
    private const int ReadAhead = 24;

    private readonly int _length;
    private ulong[] _bits;

    public Occupancy(int width, int height)
    {
        (Width, Height) = (width, height);
        Stride = ((width + 2 * Margin) >> 6) + 2;
        _length = (height + 2 * Margin) * Levels * Stride + ReadAhead;
        // Megabytes are lent, because new ones for every picture cost more than clearing the old.
        _bits = ArrayPool<ulong>.Shared.Rent(_length);
        Array.Clear(_bits, 0, _length);
    }

    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_bits);
        _bits = [];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The number of units of 64 pixels in one bit set of one row.</summary>
    public int Stride { get; }

    public ReadOnlySpan<ulong> Bits => _bits.AsSpan(0, Math.Min(_length, _bits.Length));

    /// <summary>Returns where the bit set D0 of a row begins.</summary>
    public int RowStart(int y) => (y + Margin) * Levels * Stride;

    public void Add(GlyphMask ink, int x, int y) => Change(ink, x, y, add: true);

    public void Remove(GlyphMask ink, int x, int y) => Change(ink, x, y, add: false);

    private void Change(GlyphMask ink, int x, int y, bool add)
    {
        // A pixel counts in the units that begin up to 64 pixels before it.
        var (from, to) = (Math.Max(0, x + Margin - (1 << (Levels - 1))) >> 6, (x + Margin + ink.Width - 1) >> 6);
        for (var row = 0; row < ink.Height; row++)
        {
            var start = RowStart(y + row);
            Write(ink.Row(row), start, x + Margin, add);
            RebuildLevels(start, from, to);
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

    /// <summary>Computes D1 to D6 of a row anew, from one unit to another, both included.</summary>
    private void RebuildLevels(int row, int from, int to)
    {
        for (var level = 0; level < Levels - 1; level++)
        {
            // The unit behind the last is read as well; behind the last one of the row nothing can lie.
            var source = _bits.AsSpan(row + level * Stride + from, to - from + 2);
            var target = _bits.AsSpan(row + (level + 1) * Stride + from, to - from + 1);
            var shift = 1 << level;
            for (var i = 0; i < target.Length; i++) { target[i] = source[i] | (source[i] >> shift) | (source[i + 1] << (64 - shift)); }
        }
    }
}

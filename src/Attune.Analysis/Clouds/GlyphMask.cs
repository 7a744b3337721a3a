using System.Numerics;

namespace Attune.Analysis.Clouds;

/// <summary>
/// The ink of one word at one size, as rows of bits that the caller measured. Bit x of a row is pixel x, the lowest bit first. The mask is immutable,
/// and all lengths are whole pixels.
/// </summary>
public sealed class GlyphMask
{
    private readonly ulong[] _bits;

    private GlyphMask(int left, int top, int width, int height, double advance, ulong[] bits)
        => (Left, Top, Width, Height, Advance, _bits) = (left, top, width, height, advance, bits);

    /// <summary>The distance from the pen's origin to the first column.</summary>
    public int Left { get; }

    /// <summary>The distance from the baseline to the first row; it is negative above the baseline.</summary>
    public int Top { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The distance that the pen moves, in pixels; the drawing uses it as the length of the text.</summary>
    public double Advance { get; }

    /// <summary>The number of units of 64 pixels that a row takes.</summary>
    public int Stride => (Width + 63) >> 6;

    public ReadOnlySpan<ulong> Row(int y) => _bits.AsSpan(y * Stride, Stride);

    /// <param name="left">From the pen's origin to the first column.</param>
    /// <param name="top">From the baseline to the first row.</param>
    /// <param name="width">Pixels, at least 1.</param>
    /// <param name="height">Pixels, at least 1.</param>
    /// <param name="advance">How far the pen moves.</param>
    /// <param name="bits">Row after row of (width + 63) / 64 units; bits beyond the width are zero.</param>
    /// <exception cref="ArgumentException">The bits do not fill the rows.</exception>
    public static GlyphMask FromBits(int left, int top, int width, int height, double advance, ulong[] bits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentNullException.ThrowIfNull(bits);
        if (bits.Length != height * ((width + 63) >> 6))
        {
            throw new ArgumentException($"{bits.Length} units of bits do not make {height} rows of {width} pixels.", nameof(bits));
        }

        return new(left, top, width, height, advance, bits);
    }

    /// <summary>Makes a filled rectangle, for a word in a script that none of the fonts has.</summary>
    public static GlyphMask Box(int left, int top, int width, int height, double advance)
    {
        var box = FromBits(left, top, width, height, advance, new ulong[height * ((width + 63) >> 6)]);
        for (var y = 0; y < height; y++) { box.Fill(y, 0, width); }
        return box;
    }

    /// <summary>Returns this ink together with another's, both placed from the same pen origin. The advance stays that of this mask.</summary>
    public GlyphMask With(GlyphMask other, int dx, int dy)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (left, top) = (Math.Min(Left, other.Left + dx), Math.Min(Top, other.Top + dy));
        var width = Math.Max(Left + Width, other.Left + dx + other.Width) - left;
        var height = Math.Max(Top + Height, other.Top + dy + other.Height) - top;
        var both = new GlyphMask(left, top, width, height, Advance, new ulong[height * ((width + 63) >> 6)]);
        both.Draw(this, Left - left, Top - top);
        both.Draw(other, other.Left + dx - left, other.Top + dy - top);
        return both;
    }

    /// <summary>Returns the ink of several masks on one baseline.</summary>
    /// <param name="inks">The masks, at least one.</param>
    /// <param name="places">How far behind the common pen origin each of their own lies.</param>
    /// <param name="advance">How far the pen moves over all of them.</param>
    public static GlyphMask Joined(ReadOnlySpan<GlyphMask> inks, ReadOnlySpan<int> places, double advance)
    {
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        for (var i = 0; i < inks.Length; i++)
        {
            var ink = inks[i];
            (left, top) = (Math.Min(left, places[i] + ink.Left), Math.Min(top, ink.Top));
            (right, bottom) = (Math.Max(right, places[i] + ink.Left + ink.Width), Math.Max(bottom, ink.Top + ink.Height));
        }

        var joined = new GlyphMask(left, top, right - left, bottom - top, advance, new ulong[(bottom - top) * ((right - left + 63) >> 6)]);
        for (var i = 0; i < inks.Length; i++) { joined.Draw(inks[i], places[i] + inks[i].Left - left, inks[i].Top - top); }
        return joined;
    }

    /// <summary>
    /// Returns the mask with every horizontal gap of at most <paramref name="gap"/> pixels filled, because no word should stand inside the letter o.
    /// </summary>
    public GlyphMask Closed(int gap)
    {
        var closed = new GlyphMask(Left, Top, Width, Height, Advance, new ulong[_bits.Length]);
        for (var y = 0; y < Height; y++)
        {
            var (start, end) = (-1, -1);
            foreach (var run in Runs(y))
            {
                if (start >= 0 && run.Start - end > gap) { closed.Fill(y, start, end - start); start = -1; }
                if (start < 0) { start = run.Start; }
                end = run.Start + run.Length;
            }

            if (start >= 0) { closed.Fill(y, start, end - start); }
        }

        return closed;
    }

    /// <summary>Returns the mask grown by whole pixels to the left and right, and up and down.</summary>
    public GlyphMask Dilated(int across, int down)
    {
        var wide = new GlyphMask(Left - across, Top, Width + 2 * across, Height, Advance, new ulong[Height * ((Width + 2 * across + 63) >> 6)]);
        for (var y = 0; y < Height; y++)
        {
            foreach (var run in Runs(y)) { wide.Fill(y, run.Start, run.Length + 2 * across); }
        }

        var stride = wide.Stride;
        var grown = new GlyphMask(wide.Left, Top - down, wide.Width, Height + 2 * down, Advance, new ulong[(Height + 2 * down) * stride]);
        for (var y = 0; y < grown.Height; y++)
        {
            var to = grown._bits.AsSpan(y * stride, stride);
            for (var from = Math.Max(0, y - 2 * down); from <= Math.Min(Height - 1, y); from++)
            {
                var row = wide._bits.AsSpan(from * stride, stride);
                for (var i = 0; i < to.Length; i++) { to[i] |= row[i]; }
            }
        }

        return grown;
    }

    /// <summary>Returns the mask without empty rows and columns at its edges, or the mask itself if it has no ink at all.</summary>
    public GlyphMask Trimmed()
    {
        var (left, top, right, bottom) = (Width, Height, 0, -1);
        for (var y = 0; y < Height; y++)
        {
            var row = Row(y);
            var (first, last) = (0, row.Length - 1);
            while (first < row.Length && row[first] == 0) { first++; }
            if (first == row.Length) { continue; }
            while (row[last] == 0) { last--; }
            (top, bottom) = (Math.Min(top, y), y);
            left = Math.Min(left, (first << 6) + BitOperations.TrailingZeroCount(row[first]));
            right = Math.Max(right, (last << 6) + 64 - BitOperations.LeadingZeroCount(row[last]));
        }

        if (bottom < 0) { return this; }
        var trimmed = new GlyphMask(
            Left + left, Top + top, right - left, bottom - top + 1, Advance, new ulong[(bottom - top + 1) * ((right - left + 63) >> 6)]);
        for (var y = top; y <= bottom; y++)
        {
            var from = Row(y);
            var to = trimmed._bits.AsSpan((y - top) * trimmed.Stride, trimmed.Stride);
            for (var i = 0; i < to.Length; i++)
            {
                var at = i + (left >> 6);
                to[i] = (from[at] >> (left & 63)) | (at + 1 < from.Length ? (from[at + 1] << 1) << (63 - (left & 63)) : 0);
            }
        }

        return trimmed;
    }

    /// <summary>Returns the stretches of ink in a row, from left to right.</summary>
    public InkRuns Runs(int y) => new(Row(y));

    private void Fill(int y, int start, int length)
    {
        var row = y * Stride;
        for (var x = start; x < start + length;)
        {
            var bits = Math.Min(64 - (x & 63), start + length - x);
            _bits[row + (x >> 6)] |= (ulong.MaxValue >> (64 - bits)) << (x & 63);
            x += bits;
        }
    }

    private void Draw(GlyphMask ink, int dx, int dy)
    {
        var shift = dx & 63;
        for (var y = 0; y < ink.Height; y++)
        {
            var from = ink.Row(y);
            var to = _bits.AsSpan((y + dy) * Stride + (dx >> 6), Math.Min(from.Length + 1, Stride - (dx >> 6)));
            var carry = 0UL;
            for (var i = 0; i < to.Length; i++)
            {
                var bits = i < from.Length ? from[i] : 0;
                to[i] |= (bits << shift) | carry;
                carry = (bits >> 1) >> (63 - shift);
            }
        }
    }
}

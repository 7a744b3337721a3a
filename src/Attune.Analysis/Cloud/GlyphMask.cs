namespace Attune.Analysis;

/// <summary>
/// The ink of one word at one size as rows of bits, measured by the caller: bit x of a row is pixel x, lowest bit first.
/// Immutable; all lengths are whole pixels.
/// </summary>
public sealed class GlyphMask
{
    private readonly ulong[] _bits;

    private GlyphMask(int left, int top, int width, int height, double advance, ulong[] bits)
        => (Left, Top, Width, Height, Advance, _bits) = (left, top, width, height, advance, bits);

    /// <summary>From the pen's origin to the first column.</summary>
    public int Left { get; }

    /// <summary>From the baseline to the first row; negative above the baseline.</summary>
    public int Top { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>How far the pen moves, in pixels: the textLength of the word.</summary>
    public double Advance { get; }

    /// <summary>Units of 64 pixels a row takes.</summary>
    public int Stride => (Width + 63) >> 6;

    public ReadOnlySpan<ulong> Row(int y) => _bits.AsSpan(y * Stride, Stride);

    /// <param name="left">From the pen's origin to the first column.</param>
    /// <param name="top">From the baseline to the first row.</param>
    /// <param name="width">Pixels, at least 1.</param>
    /// <param name="height">Pixels, at least 1.</param>
    /// <param name="advance">How far the pen moves.</param>
    /// <param name="bits">Row after row of (width + 63) / 64 units; bits beyond the width are zero.</param>
    /// <exception cref="ArgumentException">The bits do not fill the rows.</exception>
    public static GlyphMask Of(int left, int top, int width, int height, double advance, ulong[] bits)
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

    /// <summary>A filled rectangle: what is known of a word whose script no font of ours has.</summary>
    public static GlyphMask Box(int left, int top, int width, int height, double advance)
    {
        var box = Of(left, top, width, height, advance, new ulong[height * ((width + 63) >> 6)]);
        for (var y = 0; y < height; y++) { box.Fill(y, 0, width); }
        return box;
    }

    /// <summary>This ink and another's, both placed from the same pen origin; the advance stays this one's.</summary>
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

    /// <summary>With every horizontal gap of at most <paramref name="gap"/> pixels filled: nobody wants a word inside an o.</summary>
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

    /// <summary>Grown by whole pixels to the left and right, and up and down.</summary>
    public GlyphMask Dilated(int across, int down)
    {
        var grown = new GlyphMask(
            Left - across, Top - down, Width + 2 * across, Height + 2 * down, Advance,
            new ulong[(Height + 2 * down) * ((Width + 2 * across + 63) >> 6)]);
        for (var y = 0; y < Height; y++)
        {
            // Runs once per row, then copied up and down: a word has few runs.
            foreach (var run in Runs(y)) { grown.Fill(y + down, run.Start, run.Length + 2 * across); }
        }

        var wide = (ulong[])grown._bits.Clone();
        var stride = grown.Stride;
        for (var y = 0; y < grown.Height; y++)
        {
            var (first, last) = (Math.Max(0, y - down), Math.Min(grown.Height - 1, y + down));
            for (var other = first; other <= last; other++)
            {
                for (var i = 0; i < stride; i++) { grown._bits[y * stride + i] |= wide[other * stride + i]; }
            }
        }

        return grown;
    }

    /// <summary>Without empty rows and columns at its edges; itself if it has no ink at all.</summary>
    public GlyphMask Trimmed()
    {
        var (left, right, top, bottom) = (Width, 0, Height, -1);
        for (var y = 0; y < Height; y++)
        {
            foreach (var (start, length) in Runs(y))
            {
                (left, right) = (Math.Min(left, start), Math.Max(right, start + length));
                (top, bottom) = (Math.Min(top, y), y);
            }
        }

        if (bottom < 0) { return this; }
        var trimmed = new GlyphMask(
            Left + left, Top + top, right - left, bottom - top + 1, Advance, new ulong[(bottom - top + 1) * ((right - left + 63) >> 6)]);
        trimmed.Draw(this, -left, -top);
        return trimmed;
    }

    /// <summary>Stretches of ink in a row, left to right.</summary>
    public IEnumerable<(int Start, int Length)> Runs(int y)
    {
        for (var x = Next(y, 0, ink: true); x < Width;)
        {
            var end = Next(y, x, ink: false);
            yield return (x, end - x);
            x = Next(y, end, ink: true);
        }
    }

    private int Next(int y, int from, bool ink)
    {
        var row = Row(y);
        for (var i = from >> 6; i < row.Length; i++)
        {
            var bits = ink ? row[i] : ~row[i];
            if (i == from >> 6) { bits &= ulong.MaxValue << (from & 63); }
            if (bits != 0) { return Math.Min(Width, (i << 6) + System.Numerics.BitOperations.TrailingZeroCount(bits)); }
        }

        return Width;
    }

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
        for (var y = 0; y < ink.Height; y++)
        {
            foreach (var (start, length) in ink.Runs(y)) { Fill(y + dy, start + dx, length); }
        }
    }
}

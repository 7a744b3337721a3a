using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Attune.Analysis.Clouds;
using SkiaSharp;

namespace Attune.Report.Clouds;

/// <summary>Draws a letter and says which pixels have ink. It is not safe for two threads at once.</summary>
internal sealed class GlyphRaster : IDisposable
{
    // Any visible ink counts. With half a pixel as the threshold the rim of a letter is lost, and another rasterizer, which places the letter a fraction of a
    // pixel off, draws two words into each other.
    private const byte FaintestInk = 16;

    private SKPaint? _paint;
    private SKBitmap? _bitmap;
    private SKCanvas? _canvas;

    public void Dispose()
    {
        _canvas?.Dispose();
        _bitmap?.Dispose();
        _paint?.Dispose();
    }

    /// <param name="text">The letter.</param>
    /// <param name="bounds">Where its ink lies around the pen.</param>
    /// <param name="pen">How far behind a whole pixel the pen stands.</param>
    /// <param name="font">The font.</param>
    public GlyphMask Draw(string text, SKRect bounds, float pen, SKFont font)
    {
        // One pixel around is added for the antialiasing.
        var (left, top) = ((int)MathF.Floor(bounds.Left + pen) - 1, (int)MathF.Floor(bounds.Top) - 1);
        var (right, bottom) = ((int)MathF.Ceiling(bounds.Right + pen) + 1, (int)MathF.Ceiling(bounds.Bottom) + 1);
        var canvas = Cleared(right - left, bottom - top);
        canvas.DrawText(text, pen - left, -top, font, _paint ??= new() { IsAntialias = true, Color = SKColors.Black });
        return Threshold(left, top, right - left, bottom - top);
    }

    // The code has vectors, which are not compiled ahead of time; it is compiled once and well.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private GlyphMask Threshold(int left, int top, int width, int height)
    {
        var stride = (width + 63) >> 6;
        var bits = new ulong[height * stride];
        // Adding saturates, so the highest bit of a byte says whether it reaches the threshold; 64 bytes make one unit.
        var lift = Vector512.Create((byte)(128 - FaintestInk));
        ref var first = ref MemoryMarshal.GetReference(_bitmap!.GetPixelSpan());
        var rowBytes = _bitmap.RowBytes;
        for (var y = 0; y < height; y++)
        {
            for (var i = 0; i < stride; i++)
            {
                var row = Vector512.LoadUnsafe(ref first, (nuint)(y * rowBytes + i * 64));
                bits[y * stride + i] = Vector512.AddSaturate(row, lift).ExtractMostSignificantBits();
            }

            if ((width & 63) != 0) { bits[y * stride + stride - 1] &= ulong.MaxValue >> (64 - (width & 63)); }
        }

        return GlyphMask.FromBits(left, top, width, height, 0, bits).Trimmed();
    }

    private SKCanvas Cleared(int width, int height)
    {
        if (_bitmap is null || width > _bitmap.Width || height > _bitmap.Height)
        {
            var larger = Bitmap(Math.Max(width, _bitmap?.Width ?? 256), Math.Max(height, _bitmap?.Height ?? 256));
            _canvas?.Dispose();
            _bitmap?.Dispose();
            (_bitmap, _canvas) = (larger, new(larger));
        }

        var pixels = _bitmap.GetPixelSpan();
        var rowBytes = _bitmap.RowBytes;
        for (var y = 0; y < height; y++) { pixels.Slice(y * rowBytes, (width + 63) & ~63).Clear(); }
        return _canvas!;
    }

    /// <summary>A bitmap whose rows are whole units of 64 pixels.</summary>
    private static SKBitmap Bitmap(int width, int height)
        => new(new SKImageInfo((width + 63) & ~63, height, SKColorType.Alpha8, SKAlphaType.Premul));
}

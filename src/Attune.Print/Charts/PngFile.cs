using System.Numerics;
using Attune.Print.Css;
using Attune.Print.Drawings;
using SkiaSharp;

namespace Attune.Print.Charts;

/// <summary>A picture as pixels on white, for documents and slides that take no SVG.</summary>
internal static class PngFile
{
    public static byte[] Draw(Picture picture, double scale)
    {
        using var bitmap = new SKBitmap((int)Math.Ceiling(picture.Width * scale), (int)Math.Ceiling(picture.Height * scale));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale((float)scale);
        foreach (var shape in picture.Shapes)
        {
            using (new SKAutoCanvasRestore(canvas))
            {
                var matrix = Matrix(shape.Matrix);
                canvas.Concat(matrix);
                if (shape is PathShape path) { Draw(canvas, path); }
                else if (shape is TextShape text) { Draw(canvas, text); }
            }
        }

        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void Draw(SKCanvas canvas, PathShape shape)
    {
        using var path = new SKPath();
        foreach (var part in shape.Parts)
        {
            switch (part.Stretch)
            {
                case Stretch.Move: path.MoveTo(At(part.End)); break;
                case Stretch.Line: path.LineTo(At(part.End)); break;
                case Stretch.Curve: path.CubicTo(At(part.First), At(part.Second), At(part.End)); break;
                default: path.Close(); break;
            }
        }

        if (shape.Paint.Fill is { } fill)
        {
            using var ground = Brush(fill, SKPaintStyle.Fill);
            canvas.DrawPath(path, ground);
        }

        if (shape.Paint is { Line: { } line, LineWidth: > 0 } paint)
        {
            using var brush = Brush(line, SKPaintStyle.Stroke);
            brush.StrokeWidth = (float)paint.LineWidth;
            brush.StrokeCap = paint.IsRound ? SKStrokeCap.Round : SKStrokeCap.Butt;
            using var dashes = paint.Dashes.IsEmpty ? null : SKPathEffect.CreateDash([.. paint.Dashes.Concat(paint.Dashes.Length % 2 == 1 ? paint.Dashes : []).Select(dash => (float)dash)], 0);
            brush.PathEffect = dashes;
            canvas.DrawPath(path, brush);
        }
    }

    private static void Draw(SKCanvas canvas, TextShape shape)
    {
        using var brush = Brush(shape.Color, SKPaintStyle.Fill);
        canvas.Translate((float)shape.X, (float)shape.Y);
        canvas.Scale((float)shape.Stretched, 1);
        var x = 0.0;
        foreach (var run in shape.Runs)
        {
            using var font = new SKFont(run.Face.Typeface, (float)shape.Size) { Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None, Subpixel = true };
            using var letters = new SKTextBlobBuilder();
            var places = letters.AllocatePositionedRun(font, run.Glyphs.Length);
            var (glyphs, points) = (new ushort[run.Glyphs.Length], new SKPoint[run.Glyphs.Length]);
            foreach (var (place, glyph) in run.Glyphs.Index())
            {
                (glyphs[place], points[place]) = (glyph.Id, new((float)(x + (glyph.Right * shape.Size)), (float)(-glyph.Up * shape.Size)));
                x += glyph.Advance * shape.Size;
            }

            glyphs.CopyTo(places.Glyphs);
            points.CopyTo(places.Positions);
            using var blob = letters.Build();
            if (blob is not null) { canvas.DrawText(blob, 0, 0, brush); }
        }
    }

    private static SKPaint Brush(Ink color, SKPaintStyle style) => new() { Color = new(color.Red, color.Green, color.Blue), Style = style, IsAntialias = true };

    private static SKPoint At(Vector2 point) => new(point.X, point.Y);

    private static SKMatrix Matrix(Matrix3x2 matrix) => new(matrix.M11, matrix.M21, matrix.M31, matrix.M12, matrix.M22, matrix.M32, 0, 0, 1);
}

using SkiaSharp;

namespace Attune.Report.Clouds;

/// <summary>Draws marks with SkiaSharp in the colors that their classes have in the stylesheet.</summary>
/// <param name="canvas">What is drawn on.</param>
/// <param name="fonts">The fonts of words and glosses.</param>
/// <param name="dark">In the dark colors.</param>
/// <param name="unit">The size of a length of the design.</param>
/// <param name="outlines">Text is drawn as the outlines of its letters, so that it looks the same where its font is not.</param>
internal sealed class CloudBrush(SKCanvas canvas, CloudFonts fonts, bool dark, double unit, bool outlines = false)
{
    public SKColor Paper => Colour("#fbfaf6", "#171613");

    /// <summary>Draws headings, bridges, words and legend.</summary>
    public void Draw(CloudSheet sheet)
    {
        foreach (var mark in sheet.Frame.Concat(sheet.Bridges).Concat(sheet.Legend)) { Draw(mark); }
        foreach (var word in sheet.Words)
        {
            using (new SKAutoCanvasRestore(canvas))
            {
                canvas.Translate((float)word.X, (float)word.Y);
                foreach (var mark in word.Marks) { Draw(mark); }
            }
        }
    }

    public void Draw(CloudMark mark)
    {
        switch (mark)
        {
            case TextMark text: Draw(text); break;
            case LineMark line: Draw(line); break;
            case DiscMark disc:
                using (var paint = Paint(disc.Style)) { canvas.DrawCircle((float)disc.X, (float)disc.Y, (float)disc.Radius, paint); }
                break;
            case SquareMark square:
                using (var paint = Paint(square.Style))
                {
                    canvas.DrawRect((float)(square.X - square.Half), (float)(square.Y - square.Half), (float)(2 * square.Half), (float)(2 * square.Half), paint);
                }

                break;
            default: throw new ArgumentOutOfRangeException(nameof(mark), mark, "Not a mark of the cloud.");
        }
    }

    private void Draw(TextMark text)
    {
        using var paint = Paint(text.Style);
        var shown = CloudText.Shown(text.Text);
        var stretches = fonts.Stretches(shown, text.Voice) ?? FromThisMachine(shown);
        var width = stretches.Sum(stretch => Width(stretch.Part, stretch.Text, text.Size));
        // Text in a font that was not measured is squeezed into its box, as the browser does.
        var squeeze = text.Advance is { } advance && width > 0 ? advance / width : 1;
        using var restore = new SKAutoCanvasRestore(canvas);
        canvas.Translate((float)(text.X - (text.Anchor switch { "middle" => width / 2, "end" => width, _ => 0 })), (float)text.Y);
        canvas.Scale((float)squeeze, 1);
        var x = 0.0;
        foreach (var (part, piece) in stretches)
        {
            using var font = WordRaster.Font(part.Typeface, (float)text.Size);
            Draw(piece, (float)x, font, paint);
            x += font.MeasureText(piece);
        }
    }

    private void Draw(string piece, float x, SKFont font, SKPaint paint)
    {
        if (!outlines)
        {
            canvas.DrawText(piece, x, 0, font, paint);
            return;
        }

        using var path = font.GetTextPath(piece, new SKPoint(x, 0));
        canvas.DrawPath(path, paint);
    }

    private static double Width(CloudFontPart part, string text, double size)
    {
        using var font = WordRaster.Font(part.Typeface, (float)size);
        return font.MeasureText(text);
    }

    /// <summary>Splits the text so that each character is drawn in a font of this machine that has it; where none has, an empty box is drawn.</summary>
    private static CloudStretch[] FromThisMachine(string text) => [..
        text.EnumerateRunes().Select(rune => new CloudStretch(
            new(SKFontManager.Default.MatchCharacter(rune.Value) ?? SKTypeface.Default, "", null), rune.ToString()))];

    private void Draw(LineMark line)
    {
        using var paint = Paint(line.Style);
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = (float)(unit * line.Style switch { "u-a" => 2.5, "u-b" or "bridge" => 4, _ => 2 });
        if (line.Style == "u-b")
        {
            paint.StrokeCap = SKStrokeCap.Round;
            paint.PathEffect = SKPathEffect.CreateDash([(float)unit, (float)(8 * unit)], 0);
        }

        canvas.DrawLine((float)line.X1, (float)line.Y1, (float)line.X2, (float)line.Y2, paint);
    }

    private SKPaint Paint(string style) => new()
    {
        IsAntialias = true,
        Color = style.Split(' ')[^1] switch
        {
            "t-a" or "u-a" or "dot-a" => Colour("#1d3f8c", "#b3c8ff"),
            "t-b" or "u-b" or "dot-b" => Colour("#b04a00", "#f08c35"),
            "border" => Colour("#d8d3c8", "#3a3731"),
            "cap-2" => Colour("#4b4842", "#c6c1b5"),
            _ => Colour("#1c1b18", "#f3f0e8"),
        },
    };

    private SKColor Colour(string light, string night) => SKColor.Parse(dark ? night : light);
}

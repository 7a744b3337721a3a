using System.Collections.Immutable;
using System.Numerics;
using AngleSharp.Dom;
using Attune.Print.Boxes;
using Attune.Print.Css;
using Attune.Print.Drawings;
using Attune.Print.Fonts;
using Attune.Print.Layout;

namespace Attune.Print.Charts;

/// <summary>A drawing of a page with what it is about, and the words that say the same as it.</summary>
internal sealed record Chart(IElement Svg, string Subject, string Label);

/// <summary>Puts drawings of a page under each other on a white sheet, each above its words.</summary>
internal sealed class ChartPicture(StyleReader styles)
{
    // Wide enough for a page of a report; a drawing of any size is brought to it.
    public const double Width = 1000;
    private const double Margin = 32;
    private const double Gap = 24;
    private const double CaptionSize = 18;
    private const int Strong = 600;
    private const int Plain = 400;

    // The color of secondary text.
    private static readonly Ink Quiet = new(0x4b, 0x48, 0x42);

    private readonly TextShaper _shaper = new();

    public Picture Draw(IReadOnlyList<Chart> charts)
    {
        var (shapes, y) = (ImmutableArray.CreateBuilder<Shape>(), Margin);
        foreach (var (svg, subject, label) in charts)
        {
            y += y > Margin ? Gap : 0;
            var height = HeightOf(svg);
            var picture = new PictureReader(styles, _shaper).Read(svg, StyleOf(svg), Width, height);
            Add(shapes, picture.Shapes, Margin, y);
            y += height + (CaptionSize / 2);
            foreach (var words in new[] { Words(subject, Strong), Words(label, Plain) })
            {
                Add(shapes, words.Shapes, Margin, y);
                y += words.Height;
            }
        }

        return new(Width + (2 * Margin), Math.Ceiling(y + Margin), shapes.ToImmutable());
    }

    private Style StyleOf(IElement element) => styles.Read(element, element.ParentElement is { } parent ? StyleOf(parent) : new Style());

    private static double HeightOf(IElement svg) => PictureReader.ViewBox(svg) is [_, _, > 0 and var wide, var high] ? Width * high / wide : Width / 2;

    /// <summary>Words under a drawing, in as many lines as they need.</summary>
    private Picture Words(string words, int weight)
    {
        var style = new Style { FontSize = CaptionSize, FontWeight = weight, LineHeight = 1.4, Color = Quiet, Display = Display.Block };
        var box = new Box(style, null, null);
        box.Children.Add(new(style with { Display = Display.Inline, Isolates = true }, null, box) { Text = words });
        var lines = new Formatter(_shaper).Lines.Format(box, box.Children, Width);
        return new(Width, lines.Height, [.. from line in lines.Children.OfType<LineFragment>()
                                            where line.Runs.Count > 0
                                            select new TextShape(Matrix3x2.Identity, [.. line.Runs.OrderBy(run => run.X).Select(run => run.Run)], line.Runs.Min(run => run.X), line.Y + line.Baseline, CaptionSize, Quiet, 1)]);
    }

    private static void Add(ImmutableArray<Shape>.Builder shapes, ImmutableArray<Shape> added, double x, double y)
        => shapes.AddRange(added.Select(shape => shape with { Matrix = shape.Matrix * Matrix3x2.CreateTranslation((float)x, (float)y) }));
}

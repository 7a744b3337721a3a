using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Attune.Print.Css;
using Attune.Print.Fonts;

namespace Attune.Print.Drawings;

/// <summary>Reads an SVG of our pages as shapes, with the colors and fonts that the stylesheet gives it.</summary>
internal sealed partial class PictureReader(StyleReader styles, TextShaper shaper)
{
    // A symbol that uses a symbol that uses a mark: ours go no deeper.
    private const int Deepest = 30;

    private readonly ImmutableArray<Shape>.Builder _shapes = ImmutableArray.CreateBuilder<Shape>();

    /// <param name="svg">The drawing.</param>
    /// <param name="style">The style that the page gives it.</param>
    /// <param name="width">How wide it is drawn.</param>
    /// <param name="height">How high it is drawn.</param>
    public Picture Read(IElement svg, Style style, double width, double height)
    {
        _shapes.Clear();
        AddChildren(svg, style, Fit(svg, width, height), 0);
        return new(width, height, _shapes.ToImmutable());
    }

    /// <summary>From the units of a view box to the size of the drawing.</summary>
    private static Matrix3x2 Fit(IElement svg, double width, double height)
    {
        if (ViewBox(svg) is not [var x, var y, var wide, var high] || wide <= 0 || high <= 0) { return Matrix3x2.Identity; }
        var (right, down) = (width / wide, height / high);
        if (svg.GetAttribute("preserveAspectRatio") != "none") { right = down = Math.Min(right, down); }
        return Matrix3x2.CreateTranslation((float)-x, (float)-y) * Matrix3x2.CreateScale((float)right, (float)down)
            * Matrix3x2.CreateTranslation((float)((width - (wide * right)) / 2), (float)((height - (high * down)) / 2));
    }

    public static double[] ViewBox(IElement svg)
        => [.. (svg.GetAttribute("viewBox") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    private void AddChildren(IElement parent, Style style, Matrix3x2 matrix, int depth)
    {
        if (depth > Deepest) { return; }
        foreach (var child in parent.Children) { Add(child, styles.Read(child, style), matrix, depth); }
    }

    private void Add(IElement element, Style style, Matrix3x2 matrix, int depth)
    {
        if (style.Display == Display.None) { return; }
        matrix = Moved(element) * matrix;
        switch (element.LocalName)
        {
            case "g" or "a": AddChildren(element, style, matrix, depth + 1); break;
            case "svg": AddChildren(element, style, matrix, depth + 1); break;
            case "use": AddUsed(element, style, matrix, depth); break;
            case "text": AddText(element, style, matrix); break;
            default:
                var parts = PathReader.Read(element);
                if (!parts.IsEmpty) { _shapes.Add(new PathShape(matrix, parts, WithSteadyLine(element, style.Paint, matrix))); }
                break;
        }
    }

    /// <summary>What is drawn once on a page and referred to often.</summary>
    private void AddUsed(IElement use, Style style, Matrix3x2 matrix, int depth)
    {
        if (use.GetAttribute("href") is not ['#', .. var id] || use.Owner?.GetElementById(id) is not { } used) { return; }
        if (used.LocalName == "symbol")
        {
            // A symbol is fitted into the drawing that uses it.
            var (width, height) = ViewBox(use.ParentElement!) is [_, _, var wide, var high] ? (wide, high) : ViewBox(used) is [_, _, var own, var ownHigh] ? SizeOf(style, own, ownHigh) : (0, 0);
            AddChildren(used, style, Fit(used, width, height) * matrix, depth + 1);
        }
        else { Add(used, styles.Read(used, style), matrix, depth + 1); }
    }

    // A drawing without a view box has the size that its style gives it.
    private static (double Width, double Height) SizeOf(Style style, double wide, double high)
    {
        var width = style.FontSize * 1.6;
        return style.Width is { Percent: 0 } asked ? (asked.Pixels, asked.Pixels * high / wide) : (width, width * high / wide);
    }

    private void AddText(IElement text, Style style, Matrix3x2 matrix)
    {
        var (x, y) = (Number(text, "x") ?? 0, Number(text, "y") ?? 0);
        foreach (var node in text.ChildNodes)
        {
            if (node is IText plain && Collapsed(plain.Data) is { Length: > 0 } said) { x += AddLetters(text, said, style, matrix, x, y); }
            else if (node is IElement { LocalName: "tspan" } span)
            {
                (x, y) = (Number(span, "x") ?? x, (Number(span, "y") ?? y) + (Number(span, "dy") ?? 0));
                if (Collapsed(span.TextContent) is { Length: > 0 } inside) { x += AddLetters(text, inside, styles.Read(span, style), matrix, x, y); }
            }
        }
    }

    private double AddLetters(IElement text, string said, Style style, Matrix3x2 matrix, double x, double y)
    {
        var runs = shaper.Shape(said, style.IsSerif, style.FontWeight, Lines.Bidi.StartsRight(said));
        var usual = runs.Sum(run => run.Width) * style.FontSize;
        var width = Number(text, "textLength") ?? usual;
        var left = text.GetAttribute("text-anchor") switch { "middle" => x - (width / 2), "end" => x - width, _ => x };
        if (style.Paint.Fill is { } color) { _shapes.Add(new TextShape(matrix, runs, left, y, style.FontSize, color, usual > 0 ? width / usual : 1)); }
        return width;
    }

    private static string Collapsed(string text) => Spaces().Replace(text, " ").Trim();

    private static Matrix3x2 Moved(IElement element)
    {
        var matrix = Matrix3x2.Identity;
        foreach (Match one in Transform().Matches(element.GetAttribute("transform") ?? ""))
        {
            var numbers = one.Groups[2].Value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(number => float.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            matrix = one.Groups[1].Value switch
            {
                "translate" => Matrix3x2.CreateTranslation(numbers[0], numbers.Length > 1 ? numbers[1] : 0),
                "scale" => Matrix3x2.CreateScale(numbers[0], numbers[^1]),
                _ => Matrix3x2.CreateRotation(numbers[0] * MathF.PI / 180, numbers.Length > 2 ? new(numbers[1], numbers[2]) : default),
            } * matrix;
        }

        return matrix;
    }

    // Such a line is as wide as it says, however much the drawing is stretched.
    private static Paint WithSteadyLine(IElement element, Paint paint, Matrix3x2 matrix)
        => element.GetAttribute("vector-effect") == "non-scaling-stroke" ? paint with { LineWidth = paint.LineWidth / Math.Sqrt(Math.Abs(matrix.GetDeterminant())) } : paint;

    private static double? Number(IElement element, string name) => double.TryParse(element.GetAttribute(name), CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex(@"(translate|scale|rotate)\(([^)]*)\)")]
    private static partial Regex Transform();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using AngleSharp.Dom;
using SkiaSharp;

namespace Attune.Print.Drawings;

/// <summary>Reads shapes of SVG as lines and curves.</summary>
internal static class PathReader
{
    // A curve that looks like a quarter of a circle bends this far.
    private const double Round = .5522847498;

    /// <returns>Nothing for an element that is no shape.</returns>
    public static ImmutableArray<PathPart> Read(IElement element) => element.LocalName switch
    {
        "path" => FromData(element.GetAttribute("d") ?? ""),
        "line" => FromData(Written($"M{N(element, "x1")} {N(element, "y1")}L{N(element, "x2")} {N(element, "y2")}")),
        "rect" => Rectangle(N(element, "x"), N(element, "y"), N(element, "width"), N(element, "height")),
        "circle" => Ellipse(N(element, "cx"), N(element, "cy"), N(element, "r"), N(element, "r")),
        "ellipse" => Ellipse(N(element, "cx"), N(element, "cy"), N(element, "rx"), N(element, "ry")),
        "polyline" => FromData($"M{element.GetAttribute("points")}"),
        "polygon" => FromData($"M{element.GetAttribute("points")}Z"),
        _ => [],
    };

    public static ImmutableArray<PathPart> Rectangle(double x, double y, double width, double height) => FromData(Written($"M{x} {y}h{width}v{height}h{-width}z"));

    public static ImmutableArray<PathPart> FromData(string data)
    {
        using var path = SKPath.ParseSvgPathData(data);
        return path is null ? [] : From(path);
    }

    public static ImmutableArray<PathPart> From(SKPath path)
    {
        var parts = ImmutableArray.CreateBuilder<PathPart>();
        using var iterator = path.CreateRawIterator();
        var points = new SKPoint[4];
        for (var verb = iterator.Next(points); verb != SKPathVerb.Done; verb = iterator.Next(points))
        {
            switch (verb)
            {
                case SKPathVerb.Move: parts.Add(new(Stretch.Move, default, default, At(points[0]))); break;
                case SKPathVerb.Line: parts.Add(new(Stretch.Line, default, default, At(points[1]))); break;
                case SKPathVerb.Quad: parts.Add(Bent(points[0], points[1], points[2])); break;
                case SKPathVerb.Cubic: parts.Add(new(Stretch.Curve, At(points[1]), At(points[2]), At(points[3]))); break;
                case SKPathVerb.Close: parts.Add(new(Stretch.Close, default, default, default)); break;
                case SKPathVerb.Conic:
                    var quads = SKPath.ConvertConicToQuads(points[0], points[1], points[2], iterator.ConicWeight(), 1);
                    for (var i = 0; i + 2 < quads.Length; i += 2) { parts.Add(Bent(quads[i], quads[i + 1], quads[i + 2])); }
                    break;
            }
        }

        return parts.ToImmutable();
    }

    private static ImmutableArray<PathPart> Ellipse(double x, double y, double rx, double ry)
    {
        var (bx, by) = (rx * Round, ry * Round);
        return FromData(Written($"M{x + rx} {y}C{x + rx} {y + by} {x + bx} {y + ry} {x} {y + ry}C{x - bx} {y + ry} {x - rx} {y + by} {x - rx} {y}C{x - rx} {y - by} {x - bx} {y - ry} {x} {y - ry}C{x + bx} {y - ry} {x + rx} {y - by} {x + rx} {y}Z"));
    }

    private static PathPart Bent(SKPoint from, SKPoint bend, SKPoint end)
        => new(Stretch.Curve, Vector2.Lerp(At(from), At(bend), 2 / 3f), Vector2.Lerp(At(end), At(bend), 2 / 3f), At(end));

    private static Vector2 At(SKPoint point) => new(point.X, point.Y);

    private static double N(IElement element, string name) => double.TryParse(element.GetAttribute(name), CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static string Written(FormattableString data) => data.ToString(CultureInfo.InvariantCulture);
}

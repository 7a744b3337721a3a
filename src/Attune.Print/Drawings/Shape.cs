using System.Collections.Immutable;
using System.Numerics;
using Attune.Print.Css;
using Attune.Print.Fonts;

namespace Attune.Print.Drawings;

/// <summary>How a line of a path goes on.</summary>
internal enum Stretch
{
    Move,
    Line,
    Curve,
    Close,
}

/// <summary>A part of a path: its end, and for a curve the two points that bend it.</summary>
internal readonly record struct PathPart(Stretch Stretch, Vector2 First, Vector2 Second, Vector2 End);

/// <summary>Something a drawing shows, in the drawing's own units until its matrix is applied.</summary>
internal abstract record Shape(Matrix3x2 Matrix);

/// <summary>Lines and areas.</summary>
internal sealed record PathShape(Matrix3x2 Matrix, ImmutableArray<PathPart> Parts, Paint Paint) : Shape(Matrix);

/// <summary>Letters, set from a point on.</summary>
/// <param name="Stretched">How many times as wide as usual they are set, so that they keep a width.</param>
internal sealed record TextShape(Matrix3x2 Matrix, ImmutableArray<GlyphRun> Runs, double X, double Y, double Size, Ink Color, double Stretched) : Shape(Matrix);

/// <summary>A drawing with the size of its view.</summary>
internal sealed record Picture(double Width, double Height, ImmutableArray<Shape> Shapes);

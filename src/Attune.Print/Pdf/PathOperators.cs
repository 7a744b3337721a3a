using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Attune.Print.Drawings;

namespace Attune.Print.Pdf;

/// <summary>A path as a PDF writes it.</summary>
internal static class PathOperators
{
    public static void Append(StringBuilder content, ImmutableArray<PathPart> parts)
    {
        foreach (var part in parts)
        {
            _ = part.Stretch switch
            {
                Stretch.Move => content.Append(CultureInfo.InvariantCulture, $"{N(part.End.X)} {N(part.End.Y)} m\n"),
                Stretch.Line => content.Append(CultureInfo.InvariantCulture, $"{N(part.End.X)} {N(part.End.Y)} l\n"),
                Stretch.Curve => content.Append(CultureInfo.InvariantCulture, $"{N(part.First.X)} {N(part.First.Y)} {N(part.Second.X)} {N(part.Second.Y)} {N(part.End.X)} {N(part.End.Y)} c\n"),
                _ => content.Append("h\n"),
            };
        }
    }

    private static string N(float value) => PdfFile.Number(value);
}

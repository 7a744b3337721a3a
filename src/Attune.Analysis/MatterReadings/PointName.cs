using Attune.Analysis.Text;

namespace Attune.Analysis.MatterReadings;

/// <summary>What one point would be called if it stood alone, from its own words only: nothing that anybody else wrote can be told from it.</summary>
public static class PointName
{
    /// <summary>Returns the clause of the point that can stand alone, as it was written: of several, the one by which a topic would be called.</summary>
    /// <param name="point">The words of a point.</param>
    /// <returns>Empty if no clause can stand alone.</returns>
    public static string Choose(string point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return MatterNames.Alone(ReadableText.Read(point).Text) ?? "";
    }
}

using Attune.Statistics.Sides;

namespace Attune.Analysis.Clouds;

/// <summary>
/// Says which side a word leans to, for its place across the picture: -1 is the left side, 0 is both alike, and 1 is the right side.
/// </summary>
public static class CloudLean
{
    /// <summary>
    /// Computes d = (b - a) / (a + b) on the shrunk shares (k + 1) / (n + 2) of the two sides, because in a small group one leader more must not move
    /// a word across the picture. The result is divided by the d of a word that everybody on one side and nobody on the other used, so that such a
    /// word stands at the edge in a room of six as well as in one of five hundred.
    /// </summary>
    public static double Between(SideCounts leaders, SideCounts people)
    {
        var lean = Shrunk(leaders, people);
        var end = lean < 0 ? -Shrunk(new(people.Business, 0), people) : Shrunk(new(0, people.It), people);
        return lean == 0 ? 0 : Math.Clamp(lean / end, -1, 1);
    }

    private static double Shrunk(SideCounts leaders, SideCounts people)
    {
        var business = (leaders.Business + 1.0) / (people.Business + 2);
        var it = (leaders.It + 1.0) / (people.It + 2);
        return (it - business) / (it + business);
    }
}

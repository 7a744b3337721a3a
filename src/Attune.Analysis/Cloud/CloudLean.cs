namespace Attune.Analysis;

/// <summary>Whose word it is, for its place across: -1 the side at the left, 0 both alike, 1 the side at the right.</summary>
public static class CloudLean
{
    /// <summary>
    /// d = (b - a) / (a + b) on the shrunk shares (k + 1) / (n + 2): in small groups one leader more must not move a word
    /// across the picture. Divided by the d of a word that all of one side and nobody of the other used, so that such a
    /// word stands at the end in a room of six as in one of five hundred.
    /// </summary>
    public static double Of(SideCounts leaders, SideCounts people)
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

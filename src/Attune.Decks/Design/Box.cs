namespace Attune.Decks.Design;

/// <summary>A place on a slide of 960 by 540 points.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>The unit of Open XML: 12,700 to a point.</summary>
    public static long Emu(double points) => (long)Math.Round(points * 12_700);

    public double Bottom => Y + Height;
}

namespace Attune.Web.Components;

/// <summary>Says p as papers do: three places, and no zero before the point.</summary>
internal static class PValue
{
    public static string Say(double p) => p.ToString("0.000", CultureInfo.InvariantCulture).TrimStart('0');
}

namespace Attune.Print.Css;

/// <summary>A length with a part that is known and a part that depends on the place it is used in, as in <c>calc(50% + 4px)</c>.</summary>
internal readonly record struct Length(double Pixels, double Percent = 0)
{
    public double Of(double whole) => Pixels + (Percent * whole / 100);
}

/// <summary>What lengths refer to.</summary>
/// <param name="Em">The size of the element's font in pixels.</param>
/// <param name="Rem">The size of the page's font in pixels.</param>
/// <param name="Page">The page, for lengths in parts of it.</param>
internal readonly record struct LengthScale(double Em, double Rem, Medium Page);

namespace Attune.Analysis;

/// <summary>Coorientation on one rated item (McLeod and Chaffee 1973), in units of the item's scale.</summary>
/// <param name="Gap">B_self - I_self.</param>
/// <param name="BusinessPerceived">B_self - B_meta: the gap Business believes in (congruency).</param>
/// <param name="ItPerceived">I_self - I_meta: the gap IT believes in (congruency).</param>
/// <param name="BusinessError">B_meta - I_self: how far Business misjudges IT (accuracy).</param>
/// <param name="ItError">I_meta - B_self: how far IT misjudges Business (accuracy).</param>
public sealed record Coorientation(double Gap, double BusinessPerceived, double ItPerceived, double BusinessError, double ItError)
{
    /// <summary>From the means of what each side says of itself and expects of the other.</summary>
    /// <param name="businessSelf">What Business leaders chose, at least one.</param>
    /// <param name="businessMeta">What Business leaders expect IT to choose, at least one.</param>
    /// <param name="itSelf">What IT leaders chose, at least one.</param>
    /// <param name="itMeta">What IT leaders expect Business to choose, at least one.</param>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public static Coorientation Of(
        IReadOnlyCollection<double> businessSelf,
        IReadOnlyCollection<double> businessMeta,
        IReadOnlyCollection<double> itSelf,
        IReadOnlyCollection<double> itMeta)
    {
        var (bSelf, bMeta, iSelf, iMeta) = (Mean(businessSelf), Mean(businessMeta), Mean(itSelf), Mean(itMeta));
        return new(bSelf - iSelf, bSelf - bMeta, iSelf - iMeta, bMeta - iSelf, iMeta - bSelf);
    }

    private static double Mean(IReadOnlyCollection<double> values)
        => values.Count > 0 ? values.Average() : throw new ArgumentException("Nobody said.", nameof(values));
}

namespace Attune.Analysis.Perception;

/// <summary>
/// Coorientation of two sides on one rated item (McLeod and Chaffee 1973), in units of the scale of the item. "Self" is what a side rated, and "meta"
/// is what it expects the other side to have rated.
/// </summary>
/// <param name="Gap">The real gap: Business self minus IT self.</param>
/// <param name="BusinessPerceived">The gap that Business believes in (congruency): Business self minus Business meta.</param>
/// <param name="ItPerceived">The gap that IT believes in (congruency): IT self minus IT meta.</param>
/// <param name="BusinessError">How far Business misjudges IT (accuracy): Business meta minus IT self.</param>
/// <param name="ItError">How far IT misjudges Business (accuracy): IT meta minus Business self.</param>
public sealed record Coorientation(double Gap, double BusinessPerceived, double ItPerceived, double BusinessError, double ItError)
{
    /// <summary>Computes the gaps from the means of what each side rated itself and expects of the other.</summary>
    /// <param name="businessSelf">What Business leaders chose, at least one.</param>
    /// <param name="businessMeta">What Business leaders expect IT to choose, at least one.</param>
    /// <param name="itSelf">What IT leaders chose, at least one.</param>
    /// <param name="itMeta">What IT leaders expect Business to choose, at least one.</param>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public static Coorientation Between(
        IReadOnlyCollection<double> businessSelf,
        IReadOnlyCollection<double> businessMeta,
        IReadOnlyCollection<double> itSelf,
        IReadOnlyCollection<double> itMeta)
    {
        var (bSelf, bMeta, iSelf, iMeta) = (Mean(businessSelf), Mean(businessMeta), Mean(itSelf), Mean(itMeta));
        return new(bSelf - iSelf, bSelf - bMeta, iSelf - iMeta, bMeta - iSelf, iMeta - bSelf);
    }

    private static double Mean(IReadOnlyCollection<double> values)
        => values.Count > 0 ? values.Average() : throw new ArgumentException("At least one value is needed.", nameof(values));
}

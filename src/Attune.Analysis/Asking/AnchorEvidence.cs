using System.Collections.Immutable;
using System.Globalization;
using Attune.Analysis.Matters;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Asking;

/// <summary>What the closed answers of the leaders of two sides say of each other.</summary>
/// <param name="Kind">The kind of closed answer: a horizon, an owner, or the scale between the standard and the company.</param>
/// <param name="Apart">Whether the sides stand apart without overlap; else all of them gave one answer.</param>
public readonly record struct AnchorSign(AnchorKind Kind, bool Apart);

/// <summary>
/// Compares the closed answers of the leaders who stand behind a question. They are evidence beside sentences that already lie near each other: they
/// raise the rank of a question, and turn one cue of opposition into a question whether the sides contradict each other. They make nothing by
/// themselves, because leaders who chose the same horizon may speak of a loyalty card and of network cables.
/// </summary>
public sealed class AnchorEvidence
{
    // One leader's choice is the choice of a person, not of a side.
    private const int FewestASide = 2;

    private readonly ImmutableArray<(AnchorKind Kind, string Item, ImmutableDictionary<string, double> Values)> _given;

    /// <param name="anchors">The closed answers beside one question; free text (what is measured, who notices) is passed over, and so is an owner whom a leader does not know.</param>
    public AnchorEvidence(IEnumerable<Anchor> anchors)
        => _given = [.. from anchor in anchors
                        where anchor.Kind is AnchorKind.Horizon or AnchorKind.Standard || (anchor.Kind == AnchorKind.Owner && anchor.Value != nameof(Owner.DontKnow))
                        group anchor by (anchor.Kind, anchor.Item) into same
                        orderby same.Key.Kind, same.Key.Item
                        select (same.Key.Kind, same.Key.Item, same.GroupBy(anchor => anchor.Leader).ToImmutableDictionary(own => own.Key, own => Place(own.Last())))];

    /// <summary>No closed answers.</summary>
    public static AnchorEvidence None { get; } = new([]);

    /// <param name="leaders">A point of each leader.</param>
    /// <returns>One sign for each kind of closed answer in which two leaders a side all agree or stand apart; else none.</returns>
    public ImmutableArray<AnchorSign> Compare(IReadOnlyCollection<SaidPoint> leaders)
    {
        ArgumentNullException.ThrowIfNull(leaders);
        return [.. (from given in _given
                    let business = On(Side.Business, given.Values)
                    let it = On(Side.It, given.Values)
                    where business.Length >= FewestASide && it.Length >= FewestASide
                    let sign = Compare(given.Kind, business, it)
                    where sign is not null
                    select sign.Value).Distinct()];

        double[] On(Side side, ImmutableDictionary<string, double> values)
            => [.. leaders.Where(leader => leader.Side == side && values.ContainsKey(leader.Speaker)).Select(leader => values[leader.Speaker])];
    }

    private static AnchorSign? Compare(AnchorKind kind, double[] business, double[] it)
    {
        var isOne = business.Concat(it).Distinct().Count() == 1 && (kind != AnchorKind.Standard || business[0] != 0);
        var isApart = kind == AnchorKind.Owner
            ? business.Distinct().Count() == 1 && it.Distinct().Count() == 1 && business[0] != it[0]
            : business.Max() < it.Min() || it.Max() < business.Min();
        return isOne || isApart ? new(kind, isApart) : null;
    }

    private static double Place(Anchor anchor) => anchor.Kind switch
    {
        AnchorKind.Horizon => (double)AnchorValues.Value<Horizon>(anchor),
        AnchorKind.Owner => (double)AnchorValues.Value<Owner>(anchor),
        // Only the end of the scale counts.
        _ => AnchorValues.EndOf(double.Parse(anchor.Value, CultureInfo.InvariantCulture)),
    };
}

using System.Collections.Immutable;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Ownership;

/// <summary>Whom the two sides name for one part of a question, such as who carries the change after go-live.</summary>
/// <param name="Question">The id of the question.</param>
/// <param name="Item">The part that somebody is named for; empty if it is the whole question.</param>
/// <param name="State">What the names amount to, by the rules of <see cref="OwnershipReading"/>.</param>
/// <param name="Agreed">The owner whom both sides named; null if they do not agree.</param>
/// <param name="Counts">Every owner who was named at least once, in the order of the enum.</param>
public sealed record RoleReading(string Question, string Item, OwnershipState State, Owner? Agreed, ImmutableArray<OwnerCounts> Counts)
{
    /// <summary>Reads the owner anchors of a round.</summary>
    /// <param name="anchors">Anchors of any kind and question. If a leader named several owners for one part, the last one counts.</param>
    /// <param name="options">The limits; the default if null.</param>
    /// <returns>One reading for each question and part, in the order in which they first appear; empty if no owner was named.</returns>
    /// <exception cref="ArgumentException">The value of an owner anchor is none of its names.</exception>
    public static ImmutableArray<RoleReading> Read(IEnumerable<Anchor> anchors, OwnershipOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(anchors);
        options ??= OwnershipOptions.Default;
        return [.. from anchor in anchors
                   where anchor.Kind == AnchorKind.Owner
                   group anchor by (anchor.Question, anchor.Item) into part
                   let judged = OwnershipReading.Judge(part.GroupBy(one => one.Leader).Select(leader => (leader.Last().Side, AnchorValues.Value<Owner>(leader.Last()))), options)
                   select new RoleReading(part.Key.Question, part.Key.Item, judged.State, judged.Agreed, judged.Counts)];
    }

    /// <summary>Who was named by leaders of this side and by none of the other; "nobody" and "don't know" name no one.</summary>
    /// <param name="side">The side that names them.</param>
    /// <returns>Owners in the order of the enum; empty where the other side named no one at all, which then says nothing about these.</returns>
    public ImmutableArray<Owner> NamedOnlyBy(Side side)
    {
        var named = Counts.Where(count => count.Owner is not (Owner.Nobody or Owner.DontKnow)).ToArray();
        var other = side == Side.Business ? Side.It : Side.Business;
        return named.All(count => count.Leaders.On(other) == 0) ? []
            : [.. named.Where(count => count.Leaders.On(side) > 0 && count.Leaders.On(other) == 0).Select(count => count.Owner)];
    }
}

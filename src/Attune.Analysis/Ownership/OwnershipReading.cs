using System.Collections.Immutable;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Ownership;

/// <summary>Compares between the sides who is expected to do what.</summary>
public static class OwnershipReading
{
    /// <summary>
    /// Reads every cell of the expectation matrix that somebody filled. The mode of a side is the owner whom most of its leaders named; with a tie it
    /// has none. The first of these rules that applies decides: a side with too few answers means cannot tell; nobody, "don't know" or a vendor as
    /// the mode of either side means orphan; each side itself means collision; each the other means hand-off; the same mode with enough of each side
    /// means agreed; anything else is unclear.
    /// </summary>
    /// <remarks>
    /// Orphan comes before agreed: if both sides say "vendor" they agree, and yet neither of them owns it once the vendor has left.
    /// </remarks>
    /// <param name="expectations">The cells of any leaders. If a leader filled a cell twice, the last one counts.</param>
    /// <param name="options">The limits; the default if null.</param>
    /// <returns>
    /// One cell for each activity and stage, activities in the order in which they first appear and stages from develop to enhance; empty if nobody
    /// filled a cell.
    /// </returns>
    public static ImmutableArray<OwnershipCell> Read(IEnumerable<Expectation> expectations, OwnershipOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(expectations);
        options ??= OwnershipOptions.Default;
        return [..
            from given in expectations
            group given by given.Activity into activity
            from stage in activity.GroupBy(given => given.Stage).OrderBy(stage => stage.Key)
            select Cell(activity.Key, stage.Key, [.. stage.GroupBy(given => given.Leader).Select(leader => leader.Last())], options)];
    }

    private static OwnershipCell Cell(string activity, Stage stage, Expectation[] given, OwnershipOptions options)
    {
        var (state, agreed, counts) = Judge(given.Select(one => (one.Side, one.Owner)), options);
        return new(activity, stage, state, agreed, counts, OwnerEntropy.Bits([.. counts.Select(owner => owner.Leaders.Total)]));
    }

    /// <summary>What the owners that leaders named for one thing amount to, by the rules of <see cref="Read"/>.</summary>
    /// <param name="named">The side of each leader and whom the leader named.</param>
    /// <param name="options">The limits.</param>
    internal static (OwnershipState State, Owner? Agreed, ImmutableArray<OwnerCounts> Counts) Judge(IEnumerable<(Side Side, Owner Owner)> named, OwnershipOptions options)
    {
        var counts = named.GroupBy(one => one.Owner)
            .OrderBy(owner => owner.Key)
            .Select(owner => new OwnerCounts(owner.Key, SideCounts.Count(owner.Select(one => one.Side))))
            .ToImmutableArray();
        var state = StateOf(counts, options);
        return (state, state == OwnershipState.Agreed ? ModeOf(counts, Side.Business) : null, counts);
    }

    private static OwnershipState StateOf(ImmutableArray<OwnerCounts> counts, OwnershipOptions options)
    {
        var answers = new SideCounts(counts.Sum(owner => owner.Leaders.Business), counts.Sum(owner => owner.Leaders.It));
        if (Math.Min(answers.Business, answers.It) < options.LeastAnswers)
        {
            return OwnershipState.CannotTell;
        }

        return (ModeOf(counts, Side.Business), ModeOf(counts, Side.It)) switch
        {
            (Owner.Nobody or Owner.DontKnow or Owner.Vendor, _) => OwnershipState.Orphan,
            (_, Owner.Nobody or Owner.DontKnow or Owner.Vendor) => OwnershipState.Orphan,
            (Owner.Business, Owner.It) => OwnershipState.Collision,
            (Owner.It, Owner.Business) => OwnershipState.HandOff,
            ({ } business, { } it) when business == it && Enough(business) => OwnershipState.Agreed,
            _ => OwnershipState.Unclear,
        };

        bool Enough(Owner owner)
        {
            var leaders = counts.Single(one => one.Owner == owner).Leaders;
            return leaders.Business >= options.AgreedShare * answers.Business && leaders.It >= options.AgreedShare * answers.It;
        }
    }

    /// <summary>Returns the owner whom most leaders of a side named; null if there is a tie or no answer.</summary>
    private static Owner? ModeOf(ImmutableArray<OwnerCounts> counts, Side side)
    {
        var most = counts.Max(owner => owner.Leaders.On(side));
        OwnerCounts[] modes = [.. counts.Where(owner => owner.Leaders.On(side) == most)];
        return modes is [var mode] && most > 0 ? mode.Owner : null;
    }
}

using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>Who is expected to do what, compared between the sides.</summary>
public static class OwnershipReading
{
    /// <summary>
    /// Reads every cell of the expectation matrix that somebody filled. A side's mode is the owner most of its leaders named; with a
    /// tie it has none. In this order: too few answers on a side, cannot tell; nobody, don't know or a vendor is the mode of either side,
    /// orphan; each side's mode is itself, collision; each names the other, hand-off; the same mode and enough of each side, agreed;
    /// else unclear.
    /// </summary>
    /// <remarks>
    /// Orphan comes before agreed: where both sides say "vendor" they agree, and still neither of them owns it once the vendor has left.
    /// </remarks>
    /// <param name="expectations">Cells of any leaders; where a leader filled a cell twice the last counts.</param>
    /// <param name="options">The limits; the default if null.</param>
    /// <returns>Activities in the order they first appear, stages from develop to enhance; empty if nobody filled a cell.</returns>
    public static ImmutableArray<OwnershipCell> Of(IEnumerable<Expectation> expectations, OwnershipOptions? options = null)
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
        var counts = given.GroupBy(one => one.Owner)
            .OrderBy(owner => owner.Key)
            .Select(owner => new OwnerCounts(owner.Key, SideCounts.Of(owner.Select(one => one.Side))))
            .ToImmutableArray();
        var state = StateOf(counts, options);
        Owner? agreed = state == OwnershipState.Agreed ? ModeOf(counts, Side.Business) : null;
        return new(activity, stage, state, agreed, counts, OwnerEntropy.Bits([.. counts.Select(owner => owner.Leaders.Total)]));
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

    /// <summary>The owner most leaders of a side named; null with a tie or no answer.</summary>
    private static Owner? ModeOf(ImmutableArray<OwnerCounts> counts, Side side)
    {
        var most = counts.Max(owner => owner.Leaders.Of(side));
        OwnerCounts[] modes = [.. counts.Where(owner => owner.Leaders.Of(side) == most)];
        return modes is [var mode] && most > 0 ? mode.Owner : null;
    }
}

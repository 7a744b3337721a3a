using System.Collections.Immutable;
using System.Globalization;
using Attune.Analysis.Rounds;
using Attune.Statistics.Agreement;
using Attune.Statistics.Estimates;
using Attune.Statistics.Resampling;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Ratings;

/// <summary>What the ratings of a group amount to.</summary>
public enum RatingShape
{
    /// <summary>Too few leaders rated, or their agreement could be chance.</summary>
    CannotTell,

    /// <summary>They agree more than a group that rates at random.</summary>
    Agreed,

    /// <summary>Some stand at each end and fewer between them, so that one number for the group would be nobody's.</summary>
    TwoCamps,

    /// <summary>They are spread over the scale.</summary>
    Scattered,
}

/// <summary>Whether the two sides answer apart.</summary>
public enum SidesApart
{
    /// <summary>Too few leaders for a test to show a difference, whatever they answer.</summary>
    CannotTell,

    /// <summary>They answer apart more than leaders who are assigned to sides by chance.</summary>
    Apart,

    /// <summary>A difference as large would come about by chance, too.</summary>
    NotShown,
}

/// <summary>The ratings of a group on one item.</summary>
/// <param name="Counts">The number of leaders on each step of the scale, from low to high.</param>
/// <param name="Median">The median, in steps from 1.</param>
/// <param name="Low">The first quartile, the median of the lower half without the middle one; in steps from 1.</param>
/// <param name="High">The third quartile.</param>
public sealed record RatingSpread(ImmutableArray<int> Counts, double Median, double Low, double High)
{
    /// <summary>The number of leaders who rated.</summary>
    public int Leaders => Counts.Sum();

    /// <param name="ratings">The rating of each leader, from 1 to <paramref name="steps"/>.</param>
    /// <param name="steps">The number of steps of the scale.</param>
    /// <returns>Null if nobody rated.</returns>
    public static RatingSpread? Measure(IReadOnlyCollection<int> ratings, int steps)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if (ratings.Count == 0) { return null; }
        int[] sorted = [.. ratings.Order()];
        var half = Math.Max(1, sorted.Length / 2);
        return new(
            [.. Enumerable.Range(1, steps).Select(step => sorted.Count(rating => rating == step))],
            Medians.Median(sorted), Medians.Median(sorted[..half]), Medians.Median(sorted[^half..]));
    }
}

/// <summary>What the leaders say to one item.</summary>
/// <param name="Item">The item as it was asked; empty if the question itself was rated.</param>
/// <param name="Room">The ratings of both sides.</param>
/// <param name="Business">The ratings of Business; null if nobody of it rated.</param>
/// <param name="It">The ratings of IT; null if nobody of it rated.</param>
/// <param name="Shape">What the ratings of both sides amount to.</param>
/// <param name="Agreement">r_wg of both sides, from 0 to 1, with how often chance reaches it; null for fewer than four, or where it would mislead because there are two camps.</param>
/// <param name="Sides">Whether the sides rate apart.</param>
/// <param name="Test">The exact permutation test of the difference between the mean ratings of the sides, two-sided; null where a side gave none.</param>
public sealed record RatedItem(
    string Item, RatingSpread Room, RatingSpread? Business, RatingSpread? It, RatingShape Shape, GroupAgreement? Agreement, SidesApart Sides, ExactP? Test)
{
    public RatingSpread? On(Side side) => side == Side.Business ? Business : It;
}

/// <summary>How far leaders agree with the items of one question.</summary>
/// <param name="Question">The id of the question.</param>
/// <param name="Items">The items that somebody rated, in the order in which leaders answered them.</param>
public sealed record RatingReading(string Question, ImmutableArray<RatedItem> Items)
{
    /// <summary>The steps of the scale: from 1, not at all, to 5, fully.</summary>
    public const int Steps = 5;

    /// <param name="round">The round; its anchors of the kind <see cref="AnchorKind.Rating"/> are read. If a leader rated an item twice, the last rating counts.</param>
    /// <param name="options">The limits; the default if null.</param>
    /// <returns>One reading for each question with ratings, in the order in which they stand in the round.</returns>
    /// <exception cref="FormatException">The value of a rating is not a number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A rating is off the scale.</exception>
    public static ImmutableArray<RatingReading> Read(LockedRound round, RatingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(round);
        return [.. from question in AskedOnScale.Find(round, AnchorKind.Rating)
                   select new RatingReading(question.Id, [.. from item in question.Items
                                                             select Read(item, [.. GivenTo(question.Anchors, item)], options ?? RatingOptions.Default)])];
    }

    private static IEnumerable<Given> GivenTo(IEnumerable<Anchor> anchors, string item)
        => from anchor in anchors
           where anchor.Item == item
           group anchor by anchor.Leader into leader
           select new Given(leader.Last().Side, int.Parse(leader.Last().Value, CultureInfo.InvariantCulture));

    private static RatedItem Read(string item, Given[] given, RatingOptions options)
    {
        int[] ratings = [.. given.Select(one => one.Rating)];
        var agreement = Rwg.Agreement(ratings, Steps);
        var room = RatingSpread.Measure(ratings, Steps)!;
        var shape = ShapeOf(room, agreement, options);
        double[] steps = [.. ratings.Select(rating => (double)rating)];
        var test = Permutation.Test([.. given.Select(one => one.Side)], sides => Math.Abs(SideMeans.Difference(steps, sides)));
        return new(item, room, SpreadOf(given, Side.Business), SpreadOf(given, Side.It), shape, shape == RatingShape.TwoCamps ? null : agreement, SidesTest.Judge(test, options), test);
    }

    private static RatingSpread? SpreadOf(Given[] given, Side side) => RatingSpread.Measure([.. given.Where(one => one.Side == side).Select(one => one.Rating)], Steps);

    private static RatingShape ShapeOf(RatingSpread room, GroupAgreement? agreement, RatingOptions options)
    {
        if (agreement is not { } measured) { return RatingShape.CannotTell; }
        var (low, high) = (room.Counts[..(Steps / 2)].Sum(), room.Counts[^(Steps / 2)..].Sum());
        if (Math.Min(low, high) >= options.LeastInCamp && VanDerEijk.Agreement(room.Counts.AsSpan()) < 0) { return RatingShape.TwoCamps; }
        if (measured.Value < options.Agrees) { return RatingShape.Scattered; }
        return measured.Chance <= options.Level ? RatingShape.Agreed : RatingShape.CannotTell;
    }

    private readonly record struct Given(Side Side, int Rating);
}

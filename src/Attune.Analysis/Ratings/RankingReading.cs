using System.Collections.Immutable;
using System.Globalization;
using Attune.Analysis.Rounds;
using Attune.Statistics.Agreement;
using Attune.Statistics.Estimates;
using Attune.Statistics.Resampling;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Ratings;

/// <summary>Whether a group has an order of its own.</summary>
public enum Concordance
{
    /// <summary>Too few leaders, or too few items, for a test to show an order.</summary>
    CannotTell,

    /// <summary>The leaders order alike more than chance makes them.</summary>
    Shared,

    /// <summary>Leaders who order at random would be as much alike.</summary>
    NotShown,
}

/// <summary>The order in which a group puts the items.</summary>
/// <param name="Leaders">The number of leaders who gave at least one place.</param>
/// <param name="Places">The order by the method of Schulze: the places among the items of those that share a place, the best first.</param>
/// <param name="W">Kendall's coefficient of concordance, from 0 to 1; null for a single leader, or where everybody ties all items.</param>
/// <param name="Test">The exact test of W, with the smallest p-value that so few could reach; null where there are too many orders to count.</param>
/// <param name="Concordance">Whether the leaders share an order.</param>
public sealed record RankedOrder(int Leaders, ImmutableArray<ImmutableArray<int>> Places, double? W, ExactP? Test, Concordance Concordance)
{
    /// <summary>The place of an item, from 1; items that share one have the same.</summary>
    /// <param name="item">The place of the item among the items.</param>
    public int PlaceOf(int item) => Places.TakeWhile(place => !place.Contains(item)).Sum(place => place.Length) + 1;
}

/// <summary>In which order leaders put the items of one question.</summary>
/// <param name="Question">The id of the question.</param>
/// <param name="Items">The items that somebody placed, in the order in which they were asked, as far as the answers tell.</param>
/// <param name="Room">The order of both sides.</param>
/// <param name="Business">The order of Business; null if nobody of it ranked.</param>
/// <param name="It">The order of IT; null if nobody of it ranked.</param>
/// <param name="Sides">Whether the sides order apart.</param>
/// <param name="Test">The exact permutation test of the distance between the mean ranks of the sides; null where a side gave none.</param>
public sealed record RankingReading(
    string Question, ImmutableArray<string> Items, RankedOrder Room, RankedOrder? Business, RankedOrder? It, SidesApart Sides, ExactP? Test)
{
    public RankedOrder? On(Side side) => side == Side.Business ? Business : It;

    /// <summary>The places among the items of those that the sides put farthest apart; empty if they put all in the same places, or a side gave none.</summary>
    public ImmutableArray<int> FarthestApart
    {
        get
        {
            if (Business is not { } business || It is not { } it) { return []; }
            int[] apart = [.. Enumerable.Range(0, Items.Length).Select(item => Math.Abs(business.PlaceOf(item) - it.PlaceOf(item)))];
            return [.. Enumerable.Range(0, apart.Length).Where(item => apart[item] > 0 && apart[item] == apart.Max())];
        }
    }

    /// <summary>
    /// Reads the rankings of a round. A leader may leave items out: they share the places after those that were given. If a leader placed an item twice, the last
    /// place counts.
    /// </summary>
    /// <param name="round">The round; its anchors of the kind <see cref="AnchorKind.Ranking"/> are read.</param>
    /// <param name="options">The limits; the default if null.</param>
    /// <returns>One reading for each ranking of at least two items, in the order in which they stand in the round.</returns>
    /// <exception cref="FormatException">A place is not a number.</exception>
    public static ImmutableArray<RankingReading> Read(LockedRound round, RatingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(round);
        return [.. from asked in AskedOnScale.Find(round, AnchorKind.Ranking)
                   where asked.Items.Length > 1
                   select Read(asked, GivenTo(asked), options ?? RatingOptions.Default)];
    }

    private static Given[] GivenTo(AskedOnScale asked)
        => [.. from anchor in asked.Anchors
               group anchor by (anchor.Leader, anchor.Side) into leader
               let places = leader.GroupBy(anchor => anchor.Item, StringComparer.Ordinal).ToDictionary(item => item.Key, item => int.Parse(item.Last().Value, CultureInfo.InvariantCulture), StringComparer.Ordinal)
               let behind = Math.Max(asked.Items.Length, places.Values.Max()) + 1
               select new Given(leader.Key.Side, [.. asked.Items.Select(item => places.GetValueOrDefault(item, behind))])];

    private static RankingReading Read(AskedOnScale asked, Given[] given, RatingOptions options)
    {
        double[][] ranks = [.. given.Select(one => Midranks.Rank([.. one.Ranks.Select(rank => (double)rank)]))];
        var test = Permutation.Test([.. given.Select(one => one.Side)], sides => Distance(ranks, sides));
        return new(
            asked.Id, asked.Items, OrderOf(given, options)!,
            OrderOf([.. given.Where(one => one.Side == Side.Business)], options), OrderOf([.. given.Where(one => one.Side == Side.It)], options),
            SidesTest.Judge(test, options), test);
    }

    private static double Distance(double[][] ranks, ReadOnlySpan<Side> sides)
    {
        var distance = 0.0;
        for (var item = 0; item < ranks[0].Length; item++)
        {
            distance += Math.Abs(SideMeans.Difference([.. ranks.Select(leader => leader[item])], sides));
        }

        return distance;
    }

    private static RankedOrder? OrderOf(Given[] given, RatingOptions options)
    {
        if (given.Length == 0) { return null; }
        var order = Schulze.Rank([.. given.Select(one => new Ballot(one.Ranks))]);
        if (given.Length == 1) { return new(1, order.Places, null, null, Concordance.CannotTell); }
        var w = KendallW.Among([.. given.Select(one => one.Ranks.Select(rank => (double)rank).ToArray())]);
        return new(given.Length, order.Places, w.W, w.Exact, Judge(w, options));
    }

    private static Concordance Judge(KendallW w, RatingOptions options) => w switch
    {
        { W: null } or { Exact: null, P: null } => Concordance.CannotTell,
        { Exact: { } exact } when exact.Smallest > options.Level => Concordance.CannotTell,
        // Where there are too many orders to count, chi-squared is a good approximation.
        _ => (w.Exact?.P ?? w.P) <= options.Level ? Concordance.Shared : Concordance.NotShown,
    };

    private readonly record struct Given(Side Side, ImmutableArray<int> Ranks);
}

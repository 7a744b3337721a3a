using System.Collections.Immutable;
using System.Globalization;
using Attune.Analysis.Rounds;
using Attune.Statistics.Agreement;
using Attune.Statistics.Resampling;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Cultures;

/// <summary>The closed answers that are read together.</summary>
public enum CultureItems
{
    /// <summary>The cells of the expectation matrix: who does what, at which stage.</summary>
    Cells,

    /// <summary>The items that were rated from 1 to 5, with those between the standard and the company.</summary>
    Ratings,
}

/// <summary>How many sets of answers a room has.</summary>
public enum CultureCount
{
    /// <summary>One set of answers explains how the leaders agree.</summary>
    One,

    /// <summary>There are two, one of each side.</summary>
    OneOfEachSide,

    /// <summary>There is more than one, and they do not follow the sides, or so few leaders could not show it.</summary>
    MoreThanOne,
}

/// <summary>Whether the leaders answer from one picture.</summary>
/// <param name="Of">What was answered.</param>
/// <param name="Count">How many sets of answers there are.</param>
/// <param name="Leaders">The number of leaders of each side who answered.</param>
/// <param name="Items">The number of items.</param>
/// <param name="Between">
/// Of two sets of answers, one of each side: the number of leaders of each side whose answers match those of the other side at least as well as those of the own
/// one. Else 0.
/// </param>
public sealed record CultureReading(CultureItems Of, CultureCount Count, SideCounts Leaders, int Items, SideCounts Between)
{
    private const int Scale = 5;

    // Who says "don't know" gives no answer, so it is no option.
    private static readonly Owner[] Options = [.. Enum.GetValues<Owner>().Where(owner => owner != Owner.DontKnow)];

    /// <summary>
    /// Reads the closed answers of a round by cultural consensus (Romney, Weller and Batchelder 1986). Two sets of answers follow the sides if leaders of one
    /// side match each other more than those of the other, more than chance makes them (exact permutation test of leaders).
    /// </summary>
    /// <param name="round">The round.</param>
    /// <param name="options">The limits; the default if null.</param>
    /// <returns>What can be told: nothing of fewer than four leaders or ten items, or where two leaders answered no item in common.</returns>
    public static ImmutableArray<CultureReading> Read(LockedRound round, CultureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(round);
        return [.. new[] { Read(CultureItems.Cells, Cells(round), Options.Length, options), Read(CultureItems.Ratings, Ratings(round), Scale, options) }.OfType<CultureReading>()];
    }

    private static IEnumerable<Given> Cells(LockedRound round)
        => from cell in round.Expectations
           where cell.Owner != Owner.DontKnow
           select new Given(cell.Leader, cell.Side, $"{cell.Activity}|{cell.Stage}", Array.IndexOf(Options, cell.Owner));

    private static IEnumerable<Given> Ratings(LockedRound round)
        => from anchor in round.Anchors
           where anchor.Kind is AnchorKind.Rating or AnchorKind.Standard
           select new Given(anchor.Leader, anchor.Side, $"{anchor.Question}|{anchor.Kind}|{anchor.Item}", int.Parse(anchor.Value, CultureInfo.InvariantCulture) - 1);

    private static CultureReading? Read(CultureItems of, IEnumerable<Given> given, int choices, CultureOptions? options)
    {
        var leaders = given.GroupBy(one => (one.Leader, one.Side)).ToArray();
        string[] items = [.. leaders.SelectMany(leader => leader).Select(one => one.Item).Distinct(StringComparer.Ordinal)];
        if (leaders.Length == 0) { return null; }
        int?[][] answers = [.. leaders.Select(leader => items.Select(item => leader.LastOrDefault(one => one.Item == item)?.Choice).ToArray())];
        Side[] sides = [.. leaders.Select(leader => leader.Key.Side)];
        var count = SideCounts.Count(sides);
        return CulturalConsensus.Fit(answers, choices, options).Culture switch
        {
            Culture.One => new(of, CultureCount.One, count, items.Length, default),
            Culture.MoreThanOne when FollowSides(CulturalConsensus.Matches(answers, choices)!, sides) => new(of, CultureCount.OneOfEachSide, count, items.Length, CountBetween(answers, sides, choices)),
            Culture.MoreThanOne => new(of, CultureCount.MoreThanOne, count, items.Length, default),
            _ => null,
        };
    }

    // The usual level. Of two and two no division is rarer than one in three, and such a room is told of no sides.
    private const double Level = .05;

    private static bool FollowSides(LeaderPairs matches, Side[] sides)
        => Permutation.Test(sides, assigned =>
        {
            var (within, between) = ((Sum: 0.0, Pairs: 0), (Sum: 0.0, Pairs: 0));
            for (var one = 0; one < assigned.Length; one++)
            {
                for (var other = one + 1; other < assigned.Length; other++)
                {
                    if (assigned[one] == assigned[other]) { within = (within.Sum + matches[one, other], within.Pairs + 1); }
                    else { between = (between.Sum + matches[one, other], between.Pairs + 1); }
                }
            }

            return within.Pairs == 0 || between.Pairs == 0 ? double.NaN : (within.Sum / within.Pairs) - (between.Sum / between.Pairs);
        }) is { } test && test.P <= Level;

    private static SideCounts CountBetween(int?[][] answers, Side[] sides, int choices)
        => SideCounts.Count(Enumerable.Range(0, answers.Length).Where(leader => StandsBetween(answers, sides, leader, choices)).Select(leader => sides[leader]));

    // The key of the own side is made without the leader: nobody is compared with themselves. An item that one of the sides leaves out compares nothing.
    private static bool StandsBetween(int?[][] answers, Side[] sides, int leader, int choices)
    {
        var own = KeyOf([.. answers.Where((_, place) => place != leader && sides[place] == sides[leader])], choices);
        var other = KeyOf([.. answers.Where((_, place) => sides[place] != sides[leader])], choices);
        var both = Enumerable.Range(0, answers[leader].Length).Where(item => own[item] is not null && other[item] is not null).ToArray();
        return both.Length > 0 && both.Count(item => answers[leader][item] == other[item]) >= both.Count(item => answers[leader][item] == own[item]);
    }

    // Everybody weighs the same, because of three or four leaders no competence can be told.
    private const double EqualWeight = .5;

    private static int?[] KeyOf(int?[][] rows, int choices)
        => rows.Length == 0 ? [] : [.. AnswerKey.Estimate(rows, [.. rows.Select(_ => EqualWeight)], choices).Select((key, item) => rows.Any(row => row[item] is not null) ? key.Choice : (int?)null)];

    private sealed record Given(string Leader, Side Side, string Item, int Choice);
}

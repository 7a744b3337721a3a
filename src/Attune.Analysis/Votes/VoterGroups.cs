using System.Collections.Immutable;

namespace Attune.Analysis.Votes;

/// <summary>Why groups of voters are shown or are not shown.</summary>
public enum GroupsFound
{
    /// <summary>There are groups, they are stable, and they cut across the sides.</summary>
    AcrossSides,

    /// <summary>There are groups and they are stable, but they are the sides under another name.</summary>
    TheSides,

    /// <summary>There are too few voters to tell groups.</summary>
    TooFewVoters,

    /// <summary>The groups are no clearer than those of shuffled votes.</summary>
    NoClearerThanChance,

    /// <summary>Other groups result when some voters are left out.</summary>
    NotStable,
}

/// <summary>Groups of voters who vote alike. They are found in the votes alone and are shown only if they are stable.</summary>
/// <param name="Found">The result, or why there is none.</param>
/// <param name="GroupOf">
/// The group of each voter from 0, the largest first; null if the voter has too few votes to be placed. Empty unless <see cref="Hold"/>.
/// </param>
/// <param name="Count">The number of groups; 0 unless <see cref="Hold"/>.</param>
/// <param name="Placed">The number of voters with enough votes to be placed.</param>
/// <param name="Silhouette">How clear the groups are, from -1 to 1.</param>
/// <param name="Chance">The share of the shuffled rooms, this room included, whose groups are at least as clear.</param>
/// <param name="Stability">The mean adjusted Rand index when voters are left out or random halves are drawn.</param>
/// <param name="LikeSides">The adjusted Rand index against the sides, over the voters who named one.</param>
public sealed record VoterGroups(
    GroupsFound Found, ImmutableArray<int?> GroupOf, int Count, int Placed, double Silhouette, double Chance, double Stability, double LikeSides)
{
    public bool Hold => Found is GroupsFound.AcrossSides or GroupsFound.TheSides;

    public static VoterGroups Group(RoomVotes votes, RoomOptions options)
    {
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(options);
        var table = VoteTable.From(votes, options.FewestVotes);
        if (table.Voters.Length < options.FewestVoters) { return None(GroupsFound.TooFewVoters, table.Voters.Length); }
        var groups = Grouping.Best(VoterMap.Project(table), options.MostGroups);
        var clearer = Enumerable.Range(0, options.Shuffles)
            .Count(shuffle => Grouping.Best(VoterMap.Project(table.Shuffled(new Random(options.Seed + shuffle))), options.MostGroups).Silhouette >= groups.Silhouette);
        var chance = (clearer + 1.0) / (options.Shuffles + 1);
        // Nineteen shuffles can say no more than this: none of them was as clear.
        if (chance > 0.05 + 1e-9) { return None(GroupsFound.NoClearerThanChance, table.Voters.Length) with { Silhouette = groups.Silhouette, Chance = chance }; }
        var stability = StabilityOf(table, groups, options);
        if (stability < options.Stable)
        {
            return None(GroupsFound.NotStable, table.Voters.Length) with { Silhouette = groups.Silhouette, Chance = chance, Stability = stability };
        }

        var like = LikenessToSides(votes, table, groups);
        return new(
            like >= options.SameAsSides ? GroupsFound.TheSides : GroupsFound.AcrossSides,
            GroupOfEach(votes, table, groups), groups.Count, table.Voters.Length, groups.Silhouette, chance, stability, like);
    }

    private static VoterGroups None(GroupsFound found, int placed) => new(found, [], 0, placed, 0, 1, 0, 0);

    private static double StabilityOf(VoteTable table, Grouping groups, RoomOptions options)
    {
        var all = Enumerable.Range(0, table.Voters.Length).ToArray();
        var random = new Random(options.Seed);
        var rooms = all.Length <= options.MostLeftOut
            ? all.Select(left => all.Where(voter => voter != left).ToArray())
            // Half of the voters are drawn, each once, because a voter who is drawn twice would form a group with their own copies.
            : Enumerable.Range(0, options.Redraws).Select(_ => { var some = all.ToArray(); random.Shuffle(some); return some[..(all.Length / 2)]; });
        return rooms.Average(some => RandIndex.Adjusted(
            Grouping.Into(VoterMap.Project(table.Only(some)), groups.Count).GroupOf,
            [.. some.Select(voter => groups.GroupOf[voter])]));
    }

    private static double LikenessToSides(RoomVotes votes, VoteTable table, Grouping groups)
    {
        var sided = Enumerable.Range(0, table.Voters.Length).Where(row => votes.Voters[table.Voters[row]] is not null).ToArray();
        return sided.Length < 2 ? 0 : RandIndex.Adjusted([.. sided.Select(row => groups.GroupOf[row])], [.. sided.Select(row => (int)votes.Voters[table.Voters[row]]!.Value)]);
    }

    private static ImmutableArray<int?> GroupOfEach(RoomVotes votes, VoteTable table, Grouping groups)
    {
        // The largest group comes first, and of equals the one with the first voter, so that the same room has the same group 0.
        var order = groups.GroupOf.Select((group, row) => (group, row)).GroupBy(pair => pair.group)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Min(pair => pair.row))
            .Select((group, place) => (group.Key, place)).ToDictionary(pair => pair.Key, pair => pair.place);
        var of = new int?[votes.Voters.Length];
        for (var row = 0; row < table.Voters.Length; row++) { of[table.Voters[row]] = order[groups.GroupOf[row]]; }
        return [.. of];
    }
}

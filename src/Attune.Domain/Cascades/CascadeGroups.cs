using Attune.Domain.Programs;
using Attune.Domain.Teams;
using Attune.Statistics.Disclosure;

namespace Attune.Domain.Cascades;

/// <summary>The teams of a cascade as groups under groups: all, then each leader, then each team below another.</summary>
public sealed class CascadeGroups
{
    private readonly Dictionary<TeamId, int> _places = [];

    private CascadeGroups(GroupTree tree, ImmutableArray<CascadeTeam?> teams, ImmutableArray<LeaderId?> leaders)
    {
        (Tree, Teams, Leaders) = (tree, teams, leaders);
        foreach (var (place, team) in teams.Index().Where(team => team.Item is not null)) { _places.Add(team!.Team, place); }
    }

    public GroupTree Tree { get; }

    /// <summary>The team of each group; null for all and for a leader.</summary>
    public ImmutableArray<CascadeTeam?> Teams { get; }

    /// <summary>The leader of each group; null for all, and where the leader was erased.</summary>
    public ImmutableArray<LeaderId?> Leaders { get; }

    /// <summary>The groups that are a leader's whole, also of leaders who were erased.</summary>
    public IEnumerable<int> LeaderGroups => Enumerable.Range(1, Tree.Count - 1).Where(group => Tree.Above[group] == 0);

    public int? PlaceOf(TeamId team) => _places.TryGetValue(team, out var place) ? place : null;

    /// <summary>The leader's group above a group.</summary>
    public int LeaderGroupOf(int group)
    {
        while (Tree.Above[group] > 0) { group = Tree.Above[group]; }
        return group;
    }

    /// <summary>How far below the leaders a group stands; 0 for a leader, -1 for all.</summary>
    public int LevelOf(int group) => Tree.Depth[group] - 1;

    public static CascadeGroups From(IReadOnlyCollection<CascadeTeam> teams)
    {
        ArgumentNullException.ThrowIfNull(teams);
        List<int> above = [-1];
        List<CascadeTeam?> of = [null];
        List<LeaderId?> leaders = [null];
        var places = new Dictionary<TeamId, int>();
        // Teams at the top of leaders who were erased stay together: whose they were is not known, and alone they would be too few more often.
        foreach (var tops in teams.Where(team => team.Parent is null).GroupBy(team => team.Leader).OrderBy(tops => tops.Key?.Value))
        {
            above.Add(0);
            of.Add(null);
            leaders.Add(tops.Key);
            foreach (var top in tops.OrderBy(team => team.Team.Value)) { places.Add(top.Team, -(above.Count - 1)); }
        }

        foreach (var team in teams.OrderBy(team => team.Level).ThenBy(team => team.Team.Value))
        {
            var parent = team.Parent is { } under ? places[under] : -places[team.Team];
            places[team.Team] = above.Count;
            above.Add(parent);
            of.Add(team);
            leaders.Add(leaders[parent]);
        }

        return new(new([.. above]), [.. of], [.. leaders]);
    }
}

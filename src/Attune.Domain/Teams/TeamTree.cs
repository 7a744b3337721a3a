using Attune.Domain.Programs;

namespace Attune.Domain.Teams;

/// <summary>Why a team cannot stand where it is put.</summary>
public enum TeamProblem
{
    NoName,
    NameTooLong,

    /// <summary>The name has a sign in it that parts the steps of a path.</summary>
    NameIsPath,

    /// <summary>It is not a whole number of people.</summary>
    PeopleUnreadable,

    /// <summary>A team at the top needs a leader.</summary>
    NoLeader,

    /// <summary>No leader of the program has this name or address.</summary>
    UnknownLeader,

    /// <summary>Two leaders have this name; an address tells them apart.</summary>
    LeaderAmbiguous,

    /// <summary>A team below another belongs to the leader of that one, and the list names somebody else.</summary>
    OtherLeader,
    UnknownParent,

    /// <summary>Several teams have this name; a path tells them apart.</summary>
    ParentAmbiguous,

    /// <summary>The same team stands under two others.</summary>
    TwoParents,

    /// <summary>The same team stands in the list twice, or has the name of a team beside it.</summary>
    Twice,

    /// <summary>The team would stand below itself.</summary>
    Circle,
    TooDeep,
    TooMany,

    /// <summary>The head of a column is not understood.</summary>
    UnknownHead,
    HeadTwice,

    /// <summary>The list has no column of teams.</summary>
    NoTeamColumn,

    /// <summary>A line has words under no column.</summary>
    CellBeyond,
}

/// <summary>The teams of a program under its leaders, in any number of levels. It never changes; a change makes another one.</summary>
public sealed class TeamTree
{
    private readonly Dictionary<TeamId, TeamNode> _nodes;
    private readonly Dictionary<TeamId, int> _levels = [];
    private readonly ILookup<TeamId, TeamNode> _below;

    /// <exception cref="ArgumentException">A team stands below itself, or under a team that is not there.</exception>
    public TeamTree(IEnumerable<TeamNode> nodes)
    {
        _nodes = nodes.ToDictionary(node => node.Id);
        _below = _nodes.Values.Where(node => node.Parent is not null).OrderBy(node => node.Name, StringComparer.OrdinalIgnoreCase).ThenBy(node => node.Id.Value).ToLookup(node => node.Parent!.Value);
        if (FirstCircle(_nodes) is { } circle) { throw new ArgumentException($"Team {circle} stands below itself, or under a team that is not there."); }
        All = [.. Tops.SelectMany(Down)];
    }

    public static TeamTree Empty { get; } = new([]);

    /// <summary>All teams, each followed by those below it, those beside each other by name.</summary>
    public ImmutableArray<TeamNode> All { get; }

    public int Count => _nodes.Count;

    /// <summary>The teams at the top, by name.</summary>
    public IEnumerable<TeamNode> Tops => _nodes.Values.Where(node => node.Parent is null).OrderBy(node => node.Name, StringComparer.OrdinalIgnoreCase).ThenBy(node => node.Id.Value);

    /// <summary>The number of levels; 0 without a team.</summary>
    public int Levels => All.IsEmpty ? 0 : All.Max(node => LevelOf(node.Id));

    public TeamNode? Find(TeamId team) => _nodes.GetValueOrDefault(team);

    /// <summary>The teams directly below.</summary>
    public IEnumerable<TeamNode> Below(TeamId team) => _below[team];

    /// <summary>The team and all below it.</summary>
    public IEnumerable<TeamNode> Whole(TeamId team) => Down(_nodes[team]);

    /// <summary>How far below the leader a team stands: 1 is directly under the leader.</summary>
    public int LevelOf(TeamId team)
    {
        if (_levels.TryGetValue(team, out var known)) { return known; }
        var level = _nodes[team].Parent is { } parent ? LevelOf(parent) + 1 : 1;
        return _levels[team] = level;
    }

    /// <summary>The team and those above it, the one at the top first.</summary>
    public ImmutableArray<TeamNode> PathOf(TeamId team)
    {
        var path = new List<TeamNode>();
        for (TeamId? at = team; at is { } id; at = _nodes[id].Parent) { path.Add(_nodes[id]); }
        path.Reverse();
        return [.. path];
    }

    /// <summary>The leader at the top; null if that leader was erased.</summary>
    public LeaderId? LeaderOf(TeamId team) => PathOf(team)[0].Leader;

    /// <summary>The teams at the top of a leader.</summary>
    public IEnumerable<TeamNode> Under(LeaderId? leader) => Tops.Where(node => node.Leader == leader);

    /// <summary>How many people are in the team and all below it, as far as it is known; null if nothing is.</summary>
    public int? PeopleIn(TeamId team) => Whole(team).Where(node => node.People is not null).ToList() is [_, ..] known ? known.Sum(node => node.People!.Value) : null;

    /// <summary>The teams that are meant by a name, or by a path such as "Operations > Warehouse"; several if the words do not tell them apart.</summary>
    public ImmutableArray<TeamNode> Named(string? typed)
    {
        var names = (typed ?? "").Split(TeamRows.Steps, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names.Length == 0 ? [] : [.. All.Where(node => string.Equals(node.Name, names[^1], StringComparison.OrdinalIgnoreCase)
            && (names.Length == 1 || PathOf(node.Id).Select(above => above.Name).SequenceEqual(names, StringComparer.OrdinalIgnoreCase)))];
    }

    /// <summary>People who go from one team to another: of both, the place with another number, as far as the number was known.</summary>
    /// <param name="left">Their team until now.</param>
    /// <param name="joined">Their team from now on.</param>
    /// <param name="people">How many.</param>
    /// <returns>Null if the first team has fewer.</returns>
    public static (TeamNode Left, TeamNode Joined)? Move(TeamNode left, TeamNode joined, int people)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(joined);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(people);
        if (left.Id == joined.Id || left.People < people) { return null; }
        int? now = joined.People is null && left.People is null ? null : (joined.People ?? 0) + people;
        return (left with { People = left.People - people }, joined with { People = now });
    }

    /// <summary>The path in words, "Operations > Warehouse".</summary>
    public string Spoken(TeamId team) => string.Join(" > ", PathOf(team).Select(node => node.Name));

    /// <summary>Why a team cannot be put there; null if it can.</summary>
    /// <param name="wanted">A new team, or one of these with another place, name or size.</param>
    public TeamProblem? Problem(TeamNode wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (string.IsNullOrWhiteSpace(wanted.Name)) { return TeamProblem.NoName; }
        if (wanted.Name.Trim().Length > Team.LongestName) { return TeamProblem.NameTooLong; }
        if (wanted.Name.IndexOfAny(TeamRows.Steps) >= 0) { return TeamProblem.NameIsPath; }
        if (wanted.People is < 0 or > Team.MostPeople) { return TeamProblem.PeopleUnreadable; }
        if (wanted is { Parent: null, Leader: null }) { return TeamProblem.NoLeader; }
        if (wanted.Parent is { } parent && !_nodes.ContainsKey(parent)) { return TeamProblem.UnknownParent; }
        var known = _nodes.ContainsKey(wanted.Id);
        if (!known && Count >= Team.Most) { return TeamProblem.TooMany; }
        if (known && wanted.Parent is { } above && Whole(wanted.Id).Any(node => node.Id == above)) { return TeamProblem.Circle; }
        if (BesideOf(wanted).Any(node => node.Id != wanted.Id && string.Equals(node.Name, wanted.Name.Trim(), StringComparison.OrdinalIgnoreCase))) { return TeamProblem.Twice; }
        var deep = known ? Whole(wanted.Id).Max(node => LevelOf(node.Id)) - LevelOf(wanted.Id) : 0;
        return (wanted.Parent is { } under ? LevelOf(under) + 1 : 1) + deep > Team.MostLevels ? TeamProblem.TooDeep : null;
    }

    /// <summary>The tree with this team in it, or in another place of it.</summary>
    /// <exception cref="ArgumentException">It has a problem.</exception>
    public TeamTree With(TeamNode node)
        => Problem(node) is { } problem ? throw new ArgumentException($"The team has a problem: {problem}.", nameof(node)) : new([.. _nodes.Values.Where(other => other.Id != node.Id), node]);

    /// <returns>A team that stands below itself or under none that is there; null if none does.</returns>
    internal static TeamId? FirstCircle(IReadOnlyDictionary<TeamId, TeamNode> nodes)
    {
        var safe = new HashSet<TeamId>();
        var path = new HashSet<TeamId>();
        foreach (var node in nodes.Values)
        {
            path.Clear();
            for (TeamId? at = node.Id; at is { } id && !safe.Contains(id); at = nodes[id].Parent)
            {
                if (!nodes.ContainsKey(id) || !path.Add(id)) { return node.Id; }
            }

            safe.UnionWith(path);
        }

        return null;
    }

    private IEnumerable<TeamNode> BesideOf(TeamNode node) => node.Parent is { } parent ? Below(parent) : _nodes.Values.Where(other => other.Parent is null && other.Leader == node.Leader);

    private IEnumerable<TeamNode> Down(TeamNode top)
    {
        var waiting = new Stack<TeamNode>([top]);
        while (waiting.TryPop(out var node))
        {
            yield return node;
            foreach (var below in _below[node.Id].Reverse()) { waiting.Push(below); }
        }
    }
}

using Attune.Domain.Leaders;
using Attune.Domain.Programs;

namespace Attune.Domain.Teams;

/// <summary>The lines of a list as teams that know each other, with every problem that shows before the tree is looked at.</summary>
internal sealed class TeamDrafts
{
    private readonly Dictionary<string, List<(LeaderId? Leader, TeamDraft Top)>> _tops = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(TeamDraft Above, string Name), TeamDraft> _below = [];
    private readonly Dictionary<string, TeamDraft> _named = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<TeamLineProblem> _problems = [];
    private readonly ILookup<string, LeaderId> _leaders;

    public TeamDrafts(IReadOnlyCollection<Leader> leaders)
        => _leaders = leaders.SelectMany(leader => new[] { leader.Name, leader.Mail }.Where(word => word.Length > 0).Select(word => (word, leader.Id)))
            .Distinct().ToLookup(pair => pair.word, pair => pair.Id, StringComparer.OrdinalIgnoreCase);

    public List<TeamDraft> All { get; } = [];

    public IReadOnlyList<TeamLineProblem> Problems => _problems;

    /// <summary>Takes the lines in. Those that name their leader come first: two leaders may each have a team of the same name, and a line without one means whichever is there.</summary>
    public void Add(IEnumerable<TeamRow> rows)
    {
        foreach (var row in rows.OrderBy(row => row.Leader.Length == 0)) { Add(row); }
    }

    private void Add(TeamRow row)
    {
        LeaderId? leader = null;
        if (row.Leader.Length > 0)
        {
            var meant = _leaders[row.Leader].Distinct().ToList();
            if (meant.Count == 1) { leader = meant[0]; }
            else { _problems.Add(new(row.Line, meant.Count == 0 ? TeamProblem.UnknownLeader : TeamProblem.LeaderAmbiguous, row.Leader)); }
        }

        if ((row.Parent.Length > 0 ? Named(row) : InPath(row, leader)) is { } draft) { (draft.IsSaid, draft.Line, draft.People, draft.Leader) = (true, row.Line, row.People, leader); }
    }

    /// <summary>Finds the teams above that are named, in the list first and then in the tree, and looks for circles.</summary>
    public void Join(ILookup<string, TeamNode> there)
    {
        var listed = All.ToLookup(draft => draft.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var draft in All.Where(draft => draft.ParentName.Length > 0))
        {
            switch (listed[draft.ParentName].ToList(), there[draft.ParentName].ToList())
            {
                case ([var parent], _): draft.Parent = parent; break;
                case ([], [var node]): draft.ParentThere = node; break;
                case ([], []): _problems.Add(new(draft.Line, TeamProblem.UnknownParent, draft.ParentName)); break;
                default: _problems.Add(new(draft.Line, TeamProblem.ParentAmbiguous, draft.ParentName)); break;
            }
        }

        var round = new HashSet<TeamDraft>();
        foreach (var draft in All.Where(draft => !round.Contains(draft)))
        {
            TeamDraft[] up = [.. draft.Up()];
            if (up[^1].Parent is not { } closes || round.Contains(closes)) { round.UnionWith(up); continue; }
            var first = up.SkipWhile(above => above != closes).MinBy(above => above.Line)!;
            _problems.Add(new(first.Line, TeamProblem.Circle, first.Name));
            round.UnionWith(up);
        }

        foreach (var draft in All.Where(draft => draft is { Leader: not null, IsBelow: true })) { draft.Up().Last().LeaderFromBelow ??= draft.Leader; }
    }

    private TeamDraft? Named(TeamRow row)
    {
        if ((_named.GetValueOrDefault(row.Name) ?? Tops(row.Name).Select(top => top.Top).FirstOrDefault()) is { } there)
        {
            var same = string.Equals(there.ParentName, row.Parent, StringComparison.OrdinalIgnoreCase);
            _problems.Add(new(row.Line, same ? TeamProblem.Twice : TeamProblem.TwoParents, row.Name));
            return null;
        }

        var draft = New(row.Name, row);
        draft.ParentName = row.Parent;
        _named.Add(row.Name, draft);
        return draft;
    }

    private TeamDraft? InPath(TeamRow row, LeaderId? leader)
    {
        if (!row.IsPath && _named.ContainsKey(row.Name))
        {
            _problems.Add(new(row.Line, TeamProblem.TwoParents, row.Name));
            return null;
        }

        if (TopOf(row, leader) is not { } at) { return null; }
        foreach (var name in row.Path.Skip(1))
        {
            var key = (at, name.ToUpperInvariant());
            if (!_below.TryGetValue(key, out var below))
            {
                below = _below[key] = New(name, row);
                below.Parent = at;
            }

            at = below;
        }

        if (!at.IsSaid) { return at; }
        _problems.Add(new(row.Line, TeamProblem.Twice, row.Name));
        return null;
    }

    private TeamDraft? TopOf(TeamRow row, LeaderId? leader)
    {
        var tops = Tops(row.Path[0]);
        if (leader is null && tops.Count > 1)
        {
            _problems.Add(new(row.Line, TeamProblem.ParentAmbiguous, row.Path[0]));
            return null;
        }

        foreach (var (of, top) in tops) { if (leader is null || of == leader) { return top; } }
        var made = New(row.Path[0], row);
        tops.Add((leader, made));
        return made;
    }

    private List<(LeaderId? Leader, TeamDraft Top)> Tops(string name) => _tops.TryGetValue(name, out var tops) ? tops : _tops[name] = [];

    private TeamDraft New(string name, TeamRow row)
    {
        var draft = new TeamDraft(name, row.Line);
        All.Add(draft);
        return draft;
    }
}

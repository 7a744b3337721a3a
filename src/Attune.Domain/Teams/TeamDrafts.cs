using Attune.Domain.Leaders;
using Attune.Domain.Programs;

namespace Attune.Domain.Teams;

/// <summary>The lines of a list as teams that know each other, with every problem that shows before the tree is looked at.</summary>
internal sealed class TeamDrafts
{
    private readonly Dictionary<string, TeamDraft> _byPath = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TeamDraft> _named = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<TeamLineProblem> _problems = [];
    private readonly ILookup<string, LeaderId> _leaders;

    public TeamDrafts(IReadOnlyCollection<Leader> leaders)
        => _leaders = leaders.SelectMany(leader => new[] { leader.Name, leader.Mail }.Where(word => word.Length > 0).Select(word => (word, leader.Id)))
            .Distinct().ToLookup(pair => pair.word, pair => pair.Id, StringComparer.OrdinalIgnoreCase);

    public List<TeamDraft> All { get; } = [];

    public IReadOnlyList<TeamLineProblem> Problems => _problems;

    public void Add(TeamRow row)
    {
        var draft = row.Parent.Length > 0 ? Named(row) : InPath(row);
        if (draft is null) { return; }
        (draft.IsSaid, draft.Line, draft.People) = (true, row.Line, row.People);
        if (row.Leader.Length == 0) { return; }
        var meant = _leaders[row.Leader].Distinct().ToList();
        if (meant.Count == 1) { draft.Leader = meant[0]; }
        else { _problems.Add(new(row.Line, meant.Count == 0 ? TeamProblem.UnknownLeader : TeamProblem.LeaderAmbiguous, row.Leader)); }
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
        if (_named.TryGetValue(row.Name, out var there) || _byPath.TryGetValue(row.Name, out there))
        {
            var same = string.Equals(there.ParentName, row.Parent, StringComparison.OrdinalIgnoreCase);
            _problems.Add(new(row.Line, same ? TeamProblem.Twice : TeamProblem.TwoParents, row.Name));
            return null;
        }

        var draft = new TeamDraft(row.Name, row.Line) { ParentName = row.Parent };
        _named.Add(row.Name, draft);
        All.Add(draft);
        return draft;
    }

    private TeamDraft? InPath(TeamRow row)
    {
        if (!row.IsPath && _named.ContainsKey(row.Name))
        {
            _problems.Add(new(row.Line, TeamProblem.TwoParents, row.Name));
            return null;
        }

        TeamDraft? above = null;
        var path = "";
        foreach (var name in row.Path)
        {
            // No name holds a line break.
            path = path.Length == 0 ? name : $"{path}\n{name}";
            if (!_byPath.TryGetValue(path, out var draft))
            {
                draft = new TeamDraft(name, row.Line) { Parent = above };
                _byPath.Add(path, draft);
                All.Add(draft);
            }

            above = draft;
        }

        if (!above!.IsSaid) { return above; }
        _problems.Add(new(row.Line, TeamProblem.Twice, row.Name));
        return null;
    }
}

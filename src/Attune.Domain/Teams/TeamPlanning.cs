using Attune.Domain.Leaders;

namespace Attune.Domain.Teams;

/// <summary>Lays a list of teams over the tree that is there.</summary>
/// <param name="tree">The tree that is there.</param>
/// <param name="leaders">The leaders under whom a team may stand.</param>
internal sealed class TeamPlanning(TeamTree tree, IReadOnlyCollection<Leader> leaders)
{
    private readonly ILookup<string, TeamNode> _there = tree.All.ToLookup(node => node.Name, StringComparer.OrdinalIgnoreCase);

    public TeamPlan Plan(TeamRows rows)
    {
        var drafts = new TeamDrafts(leaders);
        drafts.Add(rows.Rows);
        drafts.Join(_there);
        if (drafts.Problems.Count > 0) { return Refused(rows.Problems.Concat(drafts.Problems)); }
        foreach (var draft in drafts.All.OrderBy(draft => draft.Up().Count())) { draft.There = Match(draft, drafts.All); }
        var nodes = tree.All.ToDictionary(node => node.Id);
        foreach (var draft in drafts.All) { nodes[draft.Id] = draft.Node(); }
        TeamLineProblem[] problems = [.. rows.Problems, .. CirclesIn(nodes, drafts.All)];
        if (problems.Length > 0) { return Refused(problems); }
        var after = new TeamTree(nodes.Values);
        problems = [.. ProblemsIn(after, drafts.All)];
        return problems.Length > 0 ? Refused(problems) : Planned(after, drafts.All);
    }

    private TeamPlan Planned(TeamTree after, List<TeamDraft> drafts)
    {
        var listed = drafts.Select(draft => draft.Id).ToHashSet();
        return new(
            [.. after.All.Where(node => listed.Contains(node.Id)).Select(node => new PlannedTeam(node, ChangeOf(node)))],
            [.. tree.All.Where(node => !listed.Contains(node.Id))],
            after,
            []);
    }

    private static TeamPlan Refused(IEnumerable<TeamLineProblem> problems) => new([], [], null, [.. problems.OrderBy(problem => problem.Line)]);

    private TeamChange ChangeOf(TeamNode node)
        => tree.Find(node.Id) is not { } before ? TeamChange.Added
            : (before.Parent, before.Leader) != (node.Parent, node.Leader) ? TeamChange.Moved
            : before != node ? TeamChange.Corrected
            : TeamChange.Same;

    /// <summary>The same team in the tree: the only one of its name, so that it is found wherever it is moved, or else the one in its place.</summary>
    private TeamNode? Match(TeamDraft draft, List<TeamDraft> drafts)
    {
        TeamNode[] named = [.. _there[draft.Name]];
        if (named.Length == 0) { return null; }
        _named ??= drafts.CountBy(other => other.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        if (named.Length == 1 && _named[draft.Name] == 1) { return named[0]; }
        if ((draft.Parent?.There ?? draft.ParentThere) is { } above) { return named.FirstOrDefault(node => node.Parent == above.Id); }
        if (draft.IsBelow) { return null; }
        var leader = draft.Leader ?? draft.LeaderFromBelow;
        TeamNode[] tops = [.. named.Where(node => node.Parent is null && (leader is null || node.Leader == leader))];
        return tops.Length == 1 ? tops[0] : null;
    }

    private static IEnumerable<TeamLineProblem> CirclesIn(Dictionary<TeamId, TeamNode> nodes, List<TeamDraft> drafts)
    {
        if (TeamTree.FirstCircle(nodes) is null) { yield break; }
        foreach (var draft in drafts)
        {
            var at = nodes[draft.Id].Parent;
            for (var steps = 0; at is { } id && id != draft.Id && steps <= nodes.Count; steps++) { at = nodes[id].Parent; }
            // Only the line that stands in the circle is at fault, not those that hang from it.
            if (at != draft.Id) { continue; }
            yield return new(draft.Line, TeamProblem.Circle, draft.Name);
            yield break;
        }
    }

    private static IEnumerable<TeamLineProblem> ProblemsIn(TeamTree after, List<TeamDraft> drafts)
    {
        if (after.Count > Team.Most) { yield return new(drafts[^1].Line, TeamProblem.TooMany, $"{after.Count}"); }
        var beside = after.All.CountBy(node => (node.Parent, node.Leader, node.Name.ToUpperInvariant())).ToDictionary();
        foreach (var draft in drafts)
        {
            var node = after.Find(draft.Id)!;
            if (node is { Parent: null, Leader: null }) { yield return new(draft.Line, TeamProblem.NoLeader, draft.Name); }
            if (beside[(node.Parent, node.Leader, node.Name.ToUpperInvariant())] > 1) { yield return new(draft.Line, TeamProblem.Twice, draft.Name); }
            if (after.LevelOf(node.Id) > Team.MostLevels) { yield return new(draft.Line, TeamProblem.TooDeep, draft.Name); }
            if (draft is { IsBelow: true, Leader: { } said } && after.LeaderOf(node.Id) is { } leader && leader != said) { yield return new(draft.Line, TeamProblem.OtherLeader, draft.Name); }
        }
    }

    private Dictionary<string, int>? _named;
}

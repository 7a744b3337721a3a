using Attune.Domain.Leaders;
using Attune.Domain.Teams;
using Attune.Store;
using Attune.Store.Teams;
using Attune.Web.Components;

namespace Attune.Web.Desk.Teams;

/// <summary>The teams of a program as its facilitator works on them: the tree of today, which no cascade that was opened before follows.</summary>
/// <param name="Desk">The program.</param>
/// <param name="Tree">Its teams.</param>
public sealed record TeamsDesk(ProgramDesk Desk, TeamTree Tree) : IFound<TeamsDesk>
{
    public string Path => $"{Desk.Path}/teams";

    /// <returns>Null if there is no such program, or somebody else leads it.</returns>
    public static async Task<TeamsDesk?> FindAsync(HttpContext context)
        => await ProgramDesk.FindAsync(context) is { } desk ? new(desk, await context.Service<AttuneDb>().TeamTreeAsync(desk.Program.Id, context.RequestAborted)) : null;

    public Leader? Leader(TeamNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Tree.LeaderOf(node.Id) is { } id ? Desk.All.FirstOrDefault(leader => leader.Id == id) : null;
    }

    /// <summary>Where something is to stand, by the words that were typed: below a team, or at the top of a leader.</summary>
    /// <returns>The place; or why there is none.</returns>
    public (TeamId? Parent, Domain.Programs.LeaderId? Leader, TeamProblem? Problem) PlaceOf(string? typed)
    {
        Leader[] leaders = [.. Desk.Leaders.Where(leader => Same(leader.Name) || Same(leader.Mail))];
        var teams = Tree.Named(typed);
        return (leaders, teams) switch
        {
            ([var leader], []) => (null, leader.Id, null),
            ([], [var team]) => (team.Id, null, null),
            ([], []) => (null, null, TeamProblem.UnknownParent),
            ([], _) => (null, null, TeamProblem.ParentAmbiguous),
            _ => (null, null, TeamProblem.LeaderAmbiguous),
        };

        bool Same(string words) => words.Length > 0 && string.Equals(words, typed?.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The words by which a place is typed again.</summary>
    public string WordsOf(TeamNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Parent is { } parent ? Tree.Spoken(parent) : Leader(node)?.Name ?? "";
    }
}

/// <summary>One team of the tree, for its page.</summary>
/// <param name="Teams">The tree.</param>
/// <param name="Node">The team.</param>
public sealed record TeamDesk(TeamsDesk Teams, TeamNode Node) : IFound<TeamDesk>
{
    public string Path => $"{Teams.Path}/{Node.Id}";

    public static async Task<TeamDesk?> FindAsync(HttpContext context)
        => await TeamsDesk.FindAsync(context) is { } teams && teams.Tree.Find(new(context.Id("team"))) is { } node ? new(teams, node) : null;
}

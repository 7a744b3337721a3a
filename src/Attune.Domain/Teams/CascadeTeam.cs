using Attune.Domain.Programs;

namespace Attune.Domain.Teams;

/// <summary>
/// A team as it stood when it was asked, with the code that lets its people answer. The tree may change afterwards: what was answered stays where it was answered.
/// </summary>
public sealed class CascadeTeam
{
    private CascadeTeam()
    {
    }

    /// <param name="cascade">The cascade.</param>
    /// <param name="node">The team in the tree of this day.</param>
    /// <param name="level">How far below the leader it stands.</param>
    /// <param name="code">The code of the team.</param>
    public CascadeTeam(Cascade cascade, TeamNode node, int level, string code)
    {
        ArgumentNullException.ThrowIfNull(cascade);
        ArgumentNullException.ThrowIfNull(node);
        (Cascade, Program, Team, Parent, Leader, Name, People, Level) = (cascade.Id, cascade.Program, node.Id, node.Parent, node.Leader, node.Name, node.People, level);
        NewCode(code);
    }

    public CascadeId Cascade { get; private set; }

    public ProgramId Program { get; private set; }

    public TeamId Team { get; private set; }

    /// <summary>The team above; null directly under a leader.</summary>
    public TeamId? Parent { get; private set; }

    /// <summary>The leader at the top; null below a team, and after the leader was erased.</summary>
    public LeaderId? Leader { get; private set; }

    public string Name { get; private set; } = "";

    public int? People { get; private set; }

    /// <summary>How far below the leader it stands: 1 is directly under the leader.</summary>
    public int Level { get; private set; }

    public byte[] CodeHash { get; private set; } = [];

    /// <summary>The code itself, sealed where it is stored, so that it can be handed out again.</summary>
    public string Code { get; private set; } = "";

    public TeamNode Node => new(Team, Parent, Leader, Name, People);

    /// <summary>Another code takes the place of one that went astray; who has answered with the old one can still change the answer.</summary>
    public void NewCode(string code) => (Code, CodeHash) = (code, TeamCode.HashOf(code));

    /// <summary>All teams of a tree in a cascade, each with a code of its own.</summary>
    /// <param name="cascade">The cascade.</param>
    /// <param name="tree">The tree of this day.</param>
    /// <param name="there">The teams that are asked already; they stay as they are.</param>
    /// <returns>The teams to be added. One that stands under a team that is asked elsewhere already stays below that one.</returns>
    public static ImmutableArray<CascadeTeam> In(Cascade cascade, TeamTree tree, IReadOnlyCollection<CascadeTeam> there)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(there);
        var levels = there.ToDictionary(team => team.Team, team => team.Level);
        var added = ImmutableArray.CreateBuilder<CascadeTeam>();
        foreach (var node in tree.All.Where(node => !levels.ContainsKey(node.Id)))
        {
            var level = node.Parent is { } parent ? levels[parent] + 1 : 1;
            levels.Add(node.Id, level);
            added.Add(new(cascade, node, level, TeamCode.New()));
        }

        return added.ToImmutable();
    }
}

using Attune.Domain.Teams;
using Attune.Domain.Viewers;

namespace Attune.Domain.Gates;

/// <summary>
/// How many have answered in a cascade, as far as its facilitator may know: in steps, of each team by itself and of all. What stands below a team is not added up, because a
/// step of a sum beside the steps of its parts says more than each of them.
/// </summary>
/// <param name="All">The step of all teams together; 0 for fewer than five.</param>
/// <param name="Teams">The step of each team that reached one.</param>
public sealed record CascadeProgress(int All, ImmutableDictionary<TeamId, int> Teams)
{
    /// <param name="tree">The teams that are asked.</param>
    /// <param name="cascade">The cascade; once it is closed, the guard of its results alone says numbers.</param>
    /// <param name="counted">How many have answered in each team.</param>
    /// <returns>Null if the facilitator may know nothing of numbers any more.</returns>
    public static CascadeProgress? From(TeamTree tree, Cascade cascade, IReadOnlyDictionary<TeamId, int> counted)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(cascade);
        ArgumentNullException.ThrowIfNull(counted);
        if (Gate.SightOfTeams(ViewerRole.Facilitator, cascade.ClosedAt is not null) != TeamSight.Steps) { return null; }
        return new(
            TeamCounts.Step(counted.Values.Sum()),
            tree.All.Select(node => (node.Id, Step: TeamCounts.Step(counted.GetValueOrDefault(node.Id)))).Where(team => team.Step > 0).ToImmutableDictionary(team => team.Id, team => team.Step));
    }

    public int Of(TeamId team) => Teams.GetValueOrDefault(team);

    /// <summary>More have answered than there are people: a code went astray, or somebody answered twice.</summary>
    public bool IsOver(TeamNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.People is { } people && Of(node.Id) > people;
    }
}

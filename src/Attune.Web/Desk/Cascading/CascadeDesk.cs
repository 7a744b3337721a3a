using Attune.Domain.Programs;
using Attune.Domain.Sittings;
using Attune.Domain.Teams;
using Attune.Store;
using Attune.Store.Teams;
using Attune.Web.Components;
using Attune.Web.Hosting;

namespace Attune.Web.Desk.Cascading;

/// <summary>The cascade of a program's last sitting as its facilitator works with it. It holds nothing of any answer.</summary>
/// <param name="Desk">The program.</param>
/// <param name="At">The program at the round whose leaders met; null while none is locked.</param>
/// <param name="Sitting">The sitting of that round; null before there is one.</param>
/// <param name="Tree">The teams of today.</param>
/// <param name="Cascade">The cascade of that round; null before it is opened.</param>
/// <param name="Teams">The teams as they stood when they were asked.</param>
/// <param name="Now">The time.</param>
public sealed record CascadeDesk(ProgramDesk Desk, ProgramDesk? At, Sitting? Sitting, TeamTree Tree, Cascade? Cascade, IReadOnlyList<CascadeTeam> Teams, DateTimeOffset Now) : IFound<CascadeDesk>
{
    public string Path => $"{Desk.Path}/cascade";

    public bool IsOpen => Cascade?.Takes(Now) == true;

    /// <summary>The teams that are asked, as a tree.</summary>
    public TeamTree Asked { get; } = new(Teams.Select(team => team.Node));

    /// <summary>Teams of today that are not asked, because they were added since.</summary>
    public int Added => Tree.All.Count(node => Asked.Find(node.Id) is null);

    public CascadeTeam? Team(TeamId id) => Teams.FirstOrDefault(team => team.Team == id);

    /// <returns>Null if there is no such program, or somebody else leads it.</returns>
    public static async Task<CascadeDesk?> FindAsync(HttpContext context)
    {
        var (db, cancel, now) = (context.Service<AttuneDb>(), context.RequestAborted, context.Service<Clock>().Now);
        if (await ProgramDesk.FindAsync(context) is not { } desk) { return null; }
        var tree = await db.TeamTreeAsync(desk.Program.Id, cancel);
        if (await SharedRounds.AtAsync(db, desk, cancel) is not { } at) { return new(desk, null, null, tree, null, [], now); }
        // While the next round has its sitting to come, the teams of the one before may still answer.
        var cascade = await db.Cascades.FirstOrDefaultAsync(candidate => candidate.Round == at.Round.Id, cancel)
            ?? await db.Cascades.FirstOrDefaultAsync(candidate => candidate.Program == desk.Program.Id && candidate.ClosedAt == null, cancel);
        if (cascade is not null && cascade.Round != at.Round.Id && desk.Earlier.FirstOrDefault(round => round.Id == cascade.Round) is { } before)
        {
            at = at with { Round = before, Invitations = await db.Invitations.Where(invitation => invitation.Round == before.Id).ToListAsync(cancel) };
        }

        return new(
            desk,
            at,
            await db.Sittings.AsNoTracking().FirstOrDefaultAsync(sitting => sitting.Round == at.Round.Id, cancel),
            tree,
            cascade,
            cascade is null ? [] : await db.TeamsOfAsync(cascade.Id, cancel),
            now);
    }

    /// <summary>The leaders with teams that are asked, by name; null for teams whose leader was erased.</summary>
    public IEnumerable<(LeaderId? Leader, string Name)> Leaders()
        => from leader in Asked.Tops.Select(top => top.Leader).Distinct()
           let name = Desk.All.FirstOrDefault(person => person.Id == leader)?.Name ?? CascadingTexts.NoLeader
           orderby name
           select (leader, name);
}

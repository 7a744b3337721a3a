using Attune.Domain.Programs;
using Attune.Domain.Sittings;
using Attune.Domain.Teams;
using Attune.Store;
using Attune.Store.Reading;
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
        var (asked, program, at) = (new Together(db), desk.Program.Id, desk.AgreedIn?.Id ?? default);
        var tree = asked.TeamTree(program);
        // Rounds are found by their program. While the next one has its sitting to come, the teams of the one before may still answer.
        var cascades = db.Cascades.Where(candidate => candidate.Program == program && (candidate.Round == at || candidate.ClosedAt == null));
        var rounds = db.Rounds.Where(round => round.Program == program && (round.Id == at || cascades.Any(candidate => candidate.Round == round.Id))).Select(round => round.Id);
        var found = asked.List(cascades);
        var sittings = asked.List(db.Sittings.AsNoTracking().Where(sitting => rounds.Contains(sitting.Round)));
        var invitations = asked.List(db.Invitations.Where(invitation => rounds.Contains(invitation.Round)));
        var teams = asked.List(db.CascadeTeams.AsNoTracking().Where(team => cascades.Select(candidate => candidate.Id).Contains(team.Cascade)));
        await asked.ReadAsync(cancel);
        if (desk.AgreedIn is not { } last) { return new(desk, null, null, tree(), null, [], now); }
        var cascade = found().Find(candidate => candidate.Round == last.Id) ?? found().FirstOrDefault();
        var round = desk.Earlier.FirstOrDefault(earlier => earlier.Id == cascade?.Round) ?? last;
        return new(
            desk,
            round.Id == desk.Round.Id ? desk : desk with { Round = round, Invitations = invitations().FindAll(invitation => invitation.Round == round.Id) },
            sittings().Find(sitting => sitting.Round == round.Id),
            tree(),
            cascade,
            teams().FindAll(team => team.Cascade == cascade?.Id),
            now);
    }

    /// <summary>The leaders with teams that are asked, by name; null for teams whose leader was erased.</summary>
    public IEnumerable<(LeaderId? Leader, string Name)> Leaders()
        => from leader in Asked.Tops.Select(top => top.Leader).Distinct()
           let name = Desk.All.FirstOrDefault(person => person.Id == leader)?.Name ?? CascadingTexts.NoLeader
           orderby name
           select (leader, name);
}

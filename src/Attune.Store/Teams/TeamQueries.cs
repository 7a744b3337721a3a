using Attune.Domain.Programs;
using Attune.Domain.Teams;
using Attune.Store.Reading;

namespace Attune.Store.Teams;

/// <summary>What pages and readings ask about teams and cascades.</summary>
public static class TeamQueries
{
    /// <summary>The teams of a program as they stand today.</summary>
    public static Task<TeamTree> TeamTreeAsync(this AttuneDb db, ProgramId program, CancellationToken cancel)
        => Together.ReadAsync(db, asked => asked.TeamTree(program), cancel);

    /// <summary>Asks for the same together with something else.</summary>
    public static Func<TeamTree> TeamTree(this Together asked, ProgramId program)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var teams = asked.List(asked.Db.Teams.AsNoTracking().Where(team => team.Program == program));
        return () => new(teams().Select(team => team.Node));
    }

    /// <summary>The team of a typed code, with its cascade; null if it is none. The cascade may be over.</summary>
    public static async Task<(Cascade Cascade, CascadeTeam Team)?> FindTeamAsync(this AttuneDb db, string? typed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (TeamCode.Read(typed) is not { } code) { return null; }
        var hash = TeamCode.HashOf(code);
        var found = await db.CascadeTeams.AsNoTracking().Where(team => team.CodeHash == hash)
            .Join(db.Cascades.AsNoTracking(), team => team.Cascade, cascade => cascade.Id, (team, cascade) => new { Cascade = cascade, Team = team }).FirstOrDefaultAsync(cancel);
        return found is null ? null : (found.Cascade, found.Team);
    }

    /// <summary>The teams of a cascade as they stood when they were asked.</summary>
    public static Task<List<CascadeTeam>> TeamsOfAsync(this AttuneDb db, CascadeId cascade, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.CascadeTeams.AsNoTracking().Where(team => team.Cascade == cascade).ToListAsync(cancel);
    }

    /// <summary>
    /// How many have answered in each team that has any, exactly: for the guard of a closed cascade and for <see cref="TeamCounts.Step"/>, and for no page.
    /// </summary>
    public static Task<Dictionary<TeamId, int>> TeamAnswersCountedAsync(this AttuneDb db, CascadeId cascade, CancellationToken cancel)
        => Together.ReadAsync(db, asked => asked.TeamAnswersCounted(cascade), cancel);

    /// <summary>Asks for the same together with something else.</summary>
    public static Func<Dictionary<TeamId, int>> TeamAnswersCounted(this Together asked, CascadeId cascade)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var counted = asked.List(asked.Db.TeamAnswers.Where(answer => answer.Cascade == cascade).GroupBy(answer => answer.Team).Select(team => new { Team = team.Key, Answers = team.Count() }));
        return () => counted().ToDictionary(team => team.Team, team => team.Answers);
    }
}

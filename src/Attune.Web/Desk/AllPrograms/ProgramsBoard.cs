using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Years;
using Attune.Store;
using Attune.Store.Years;
using Attune.Web.Hosting;

namespace Attune.Web.Desk.AllPrograms;

/// <summary>Reads all programs of an account at once: ten take as many statements as one.</summary>
internal sealed class ProgramsBoard(AttuneDb db, Clock clock)
{
    /// <returns>The programs, those that need somebody most first.</returns>
    public async Task<ImmutableArray<ProgramStanding>> ReadAsync(Guid account, CancellationToken cancel)
    {
        var programs = await db.ProgramsOf(account).AsNoTracking().Where(program => program.Demo != DemoState.InTheMaking).ToListAsync(cancel);
        if (programs.Count == 0) { return []; }
        var ids = programs.ConvertAll(program => program.Id);
        var rounds = (await db.Rounds.AsNoTracking().Where(round => round.Kind == RoundKind.Real && ids.Contains(round.Program)).ToListAsync(cancel)).ToLookup(round => round.Program);
        var leaders = (await db.Leaders.AsNoTracking().Where(leader => ids.Contains(leader.Program)).ToListAsync(cancel)).ToLookup(leader => leader.Program);
        var plan = (await db.PlannedRounds.AsNoTracking().Where(planned => ids.Contains(planned.Program) && planned.State == PlanState.Planned).ToListAsync(cancel)).ToLookup(planned => planned.Program);
        var openings = await db.TimedActs.AsNoTracking()
            .Where(act => act.Kind == TimedActKind.Opening && act.EndedAt == null && db.Rounds.Any(round => round.Id == act.Round && ids.Contains(round.Program))).ToDictionaryAsync(act => act.Round, act => act.At, cancel);
        var dues = await db.DuesAsync(programs, [.. rounds.SelectMany(each => each)], clock.DayOf, clock.Today, cancel);
        return [.. programs
            .Select(program => ProgramStanding.Read(
                program, [.. rounds[program.Id]], [.. leaders[program.Id]], [.. plan[program.Id]],
                rounds[program.Id].MaxBy(round => round.Number) is { } last && openings.TryGetValue(last.Id, out var at) ? at : null, dues[program.Id], clock.Now, clock.Today))
            .OrderByDescending(standing => standing.Needs > 0).ThenByDescending(standing => standing.Waiting > 0).ThenByDescending(standing => standing.Needs).ThenBy(standing => standing.Program.Name, StringComparer.CurrentCulture)];
    }
}

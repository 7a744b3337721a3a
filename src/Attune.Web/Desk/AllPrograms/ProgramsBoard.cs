using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Years;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Store.Years;
using Attune.Web.Hosting;

namespace Attune.Web.Desk.AllPrograms;

/// <summary>Reads all programs of an account at once: ten take as many statements as one.</summary>
internal sealed class ProgramsBoard(AttuneDb db, Clock clock)
{
    /// <returns>The programs, those that need somebody most first.</returns>
    public async Task<ImmutableArray<ProgramStanding>> ReadAsync(Guid account, CancellationToken cancel)
    {
        var own = db.ProgramsOf(account).AsNoTracking().Where(program => program.Demo != DemoState.InTheMaking);
        var (ids, asked) = (own.Select(program => program.Id), new Together(db));
        var askedPrograms = asked.List(own);
        var askedRounds = asked.List(db.Rounds.AsNoTracking().Where(round => round.Kind == RoundKind.Real && ids.Contains(round.Program)));
        var askedLeaders = asked.List(db.Leaders.AsNoTracking().Where(leader => ids.Contains(leader.Program)));
        var askedPlan = asked.List(db.PlannedRounds.AsNoTracking().Where(planned => ids.Contains(planned.Program) && planned.State == PlanState.Planned));
        var askedOpenings = asked.List(db.TimedActs.AsNoTracking()
            .Where(act => act.Kind == TimedActKind.Opening && act.EndedAt == null && db.Rounds.Any(round => round.Id == act.Round && ids.Contains(round.Program))));
        var askedDues = asked.Dues(ids);
        await asked.ReadAsync(cancel);
        var (programs, rounds, leaders, plan) = (askedPrograms(), askedRounds().ToLookup(round => round.Program), askedLeaders().ToLookup(leader => leader.Program), askedPlan().ToLookup(planned => planned.Program));
        var openings = askedOpenings().ToDictionary(act => act.Round, act => act.At);
        var dues = askedDues().Of(programs, [.. rounds.SelectMany(each => each)], clock.DayOf, clock.Today);
        return [.. programs
            .Select(program => ProgramStanding.Read(
                program, [.. rounds[program.Id]], [.. leaders[program.Id]], [.. plan[program.Id]],
                rounds[program.Id].MaxBy(round => round.Number) is { } last && openings.TryGetValue(last.Id, out var at) ? at : null, dues[program.Id], clock.Now, clock.Today))
            .OrderByDescending(standing => standing.Needs > 0).ThenByDescending(standing => standing.Waiting > 0).ThenByDescending(standing => standing.Needs).ThenBy(standing => standing.Program.Name, StringComparer.CurrentCulture)];
    }
}

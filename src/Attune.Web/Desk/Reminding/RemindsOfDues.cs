using Attune.Domain.Programs;
using Attune.Store;
using Attune.Web.Hosting;

namespace Attune.Web.Desk.Reminding;

/// <summary>
/// Tells owners what falls due: once in the week before its day and once after it, and nobody more than once a week. It looks every hour in the morning of working
/// days, so that nobody is written to at night.
/// </summary>
internal sealed class RemindsOfDues(IServiceScopeFactory scopes, IDbContextFactory<AttuneDb> dbs, Clock clock) : ITimedTask
{
    private const int From = 8;
    private const int Until = 12;

    public TimeSpan Often => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var here = clock.Here(clock.Now);
        if (here.Hour is < From or >= Until || here.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) { return; }
        foreach (var program in await ProgramsAsync(cancel))
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DueLetters>().RunAsync(program, cancel);
        }
    }

    private async Task<List<ProgramId>> ProgramsAsync(CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        // Nothing is agreed before a first lock, and a demo writes to nobody.
        return await db.Programs.Where(program => program.Demo == DemoState.None && db.Rounds.Any(round => round.Program == program.Id && round.Phase >= Domain.Rounds.RoundPhase.Locked && round.Kind == Domain.Rounds.RoundKind.Real))
            .OrderBy(program => program.Id).Select(program => program.Id).ToListAsync(cancel);
    }
}

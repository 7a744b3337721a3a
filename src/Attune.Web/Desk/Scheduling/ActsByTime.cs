using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Web.Hosting;

namespace Attune.Web.Desk.Scheduling;

/// <summary>Opens rounds and reminds leaders at the times that were declared for it.</summary>
internal sealed partial class ActsByTime(IServiceScopeFactory scopes, IDbContextFactory<AttuneDb> dbs, Clock clock, ILogger<ActsByTime> logger) : ITimedTask
{
    public TimeSpan Often => TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var (round, kind) in await DueAsync(cancel))
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                if (await scope.ServiceProvider.GetRequiredService<ActingByTime>().RunAsync(round, kind, cancel) is { WasLate: true } act)
                {
                    Log.Late(logger, act.Kind, (int)(act.TakenAt!.Value - act.At).TotalMinutes);
                }
            }
            catch (DbUpdateConcurrencyException)
            {
                // A facilitator changed the round at the same moment. What was taken is taken again later.
                Log.Again(logger, kind);
            }
        }
    }

    private async Task<List<(RoundId Round, TimedActKind Kind)>> DueAsync(CancellationToken cancel)
    {
        var now = clock.Now;
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var due = await db.TimedActs.Where(act => act.EndedAt == null && act.NextAt <= now).OrderBy(act => act.NextAt).ThenBy(act => act.Kind).Select(act => new { act.Round, act.Kind }).ToListAsync(cancel);
        return due.ConvertAll(act => (act.Round, act.Kind));
    }

    private static partial class Log
    {
        [LoggerMessage(38, LogLevel.Warning, "A round did what it does by itself ({Act}) {Minutes} minutes late, because nothing ran at its time")]
        public static partial void Late(ILogger logger, TimedActKind act, int minutes);

        [LoggerMessage(39, LogLevel.Information, "What a round does by itself ({Act}) met a change by its facilitator and is tried again")]
        public static partial void Again(ILogger logger, TimedActKind act);
    }
}

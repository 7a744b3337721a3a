using Attune.Domain.Sittings;
using Attune.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.LiveBench;

/// <summary>The routes of the benchmark. They come before the product's own pipeline, which would ask each POST for its form's token.</summary>
internal static class BenchRoutes
{
    public static void UseBenchRoutes(this WebApplication app) => app.Use(async (context, next) =>
    {
        var services = app.Services;
        switch (context.Request.Path.Value)
        {
            case "/stats":
                using (var process = Process.GetCurrentProcess())
                {
                    await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{process.TotalProcessorTime.TotalMilliseconds:F0} {process.WorkingSet64} {GC.GetTotalMemory(false)}"));
                }

                break;
            case "/gc":
                GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                break;
            case "/broadcast/sse":
                await context.Response.WriteAsync(await BroadcastAsync(services, Query(context, "bytes"), Query(context, "room")));
                break;
            case "/vote":
                context.Response.StatusCode = await services.GetRequiredService<BenchVotes>().CastAsync(Query(context, "voter")) ? 204 : 503;
                break;
            case "/ballot":
                await context.Response.WriteAsync(string.Join('\n', (await BenchBallot.OpenAsync(services, Query(context, "leaders"))).Tokens));
                break;
            case "/hall":
                await context.Response.WriteAsync(await BenchAudience.OpenAsync(services.GetRequiredService<IDbContextFactory<AttuneDb>>(), (await BenchBallot.OpenAsync(services, Query(context, "leaders"))).Round));
                break;
            case "/sse/raw":
                // The load generator knows the stream under this name.
                context.Request.Path = "/bench/0/stream";
                await next(context);
                break;
            default:
                await next(context);
                break;
        }
    });

    /// <summary>What the Desk's "next" does: a durable change of the row, then the word to everyone.</summary>
    /// <returns>When it began and when it was committed and told on this node, as timestamps; the load generator reads the first.</returns>
    private static async Task<string> BroadcastAsync(IServiceProvider services, int bytes, int room)
    {
        services.GetRequiredService<Padding>().Bytes = bytes;
        var round = await services.GetRequiredService<BenchRooms>().FindAsync(room);
        var began = Stopwatch.GetTimestamp();
        await using (var db = await services.GetRequiredService<IDbContextFactory<AttuneDb>>().CreateDbContextAsync())
        {
            db.ChangeRoom(round, RoomPhase.Parse("cloud/2"));
            await db.SaveChangesAsync();
        }

        var committed = Stopwatch.GetTimestamp();
        return string.Create(CultureInfo.InvariantCulture, $"{began} {committed}");
    }

    private static int Query(HttpContext context, string name) => int.TryParse(context.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

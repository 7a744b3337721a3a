using System.Collections.Concurrent;
using Attune.Domain.Programs;
using Attune.Domain.Sittings;
using Attune.Store;
using Attune.Store.Keys;
using Attune.Store.Postgres;
using Attune.Store.Rooms;
using Attune.Store.Sqlite;
using Attune.Web.Components;
using Attune.Web.Live;
using Attune.Web.Tests.Seat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Live;

/// <summary>The product with a live page for tests: its room is named in the address, and a header makes it admit nobody.</summary>
public class LiveHost : SeatHost
{
    private int _rendered;

    public int Rendered => Volatile.Read(ref _rendered);

    /// <summary>A task for which a rendering waits, to delay it.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    /// <summary>The paths of requests whose response may be compressed.</summary>
    public ConcurrentBag<string> Packed { get; } = [];

    internal Rooms Rooms => Services.GetRequiredService<Rooms>();

    public async Task<RoundId> RoomAsync() => (await StartRoundAsync(perSide: 2)).Id;

    /// <summary>What a Desk does: change, commit, and with it tell. Without telling it is a change whose news were lost.</summary>
    public async Task ChangeAsync(RoundId round, string? phase, bool tell = true)
    {
        await using var db = tell ? Open() : Untold();
        db.ChangeRoom(round, RoomPhase.Parse(phase));
        await db.SaveChangesAsync();
    }

    // A context that was not made by the factory of the product tells nobody.
    private AttuneDb Untold()
        => Services.GetService<IDbContextFactory<PostgresAttuneDb>>() is { } postgres ? postgres.CreateDbContext() : Services.GetRequiredService<IDbContextFactory<SqliteAttuneDb>>().CreateDbContext();

    protected override void Map(WebApplication app)
    {
        app.MapRoomStream("/room/{round:guid}", RoomOf);
        app.MapSharedFragment("/room/{round:guid}", RoomOf, _ => "screen", async moment =>
        {
            Interlocked.Increment(ref _rendered);
            await Hold;
            moment.Services.GetRequiredService<IHttpContextAccessor>().HttpContext.ShouldBeNull();
            return System.Text.Encoding.UTF8.GetBytes($"<p data-say=\"Now {moment.State.Phase}\" data-top=\"{moment.State.Phase}\">{moment.State.Phase} {moment.State.Revision} {1234.5:N1}</p><label for=\"reason\">Why</label><input id=\"reason\" name=\"reason\" />");
        });
        app.MapGet("/full", RetryLater.Answer);
        app.MapGet("/page/{round:guid}", async (Guid round, AttuneDb db, CancellationToken cancel)
            => Page.Show<LivePage>(new { Prefix = $"/room/{round}", (await db.RoomStateAsync(new(round), cancel)).Revision }));
        app.MapFilledFragment(
            "/filled/{round:guid}", RoomOf,
            (context, _, _) => ValueTask.FromResult(new OwnPart(context.Request.Headers["Who"] == "Cid" ? "voted" : "asked", () => $"{context.Request.Headers["Who"]}")),
            moment =>
            {
                Interlocked.Increment(ref _rendered);
                return Task.FromResult(System.Text.Encoding.UTF8.GetBytes($"{moment.View} {moment.State.Revision} {(moment.View == "asked" ? OwnPart.Place : "")}."));
            });
        app.MapPersonalFragment("/own/{round:guid}", RoomOf, (context, _, state) => Task.FromResult(Results.Text($"{context.Request.Headers["Who"]} {state.Revision}")));
    }

    private async ValueTask<RoundId?> RoomOf(HttpContext context)
    {
        if (context.Features.Get<IHttpsCompressionFeature>() is not null) { Packed.Add(context.Request.Path); }
        if (context.Request.Headers.ContainsKey("Stranger")) { return null; }
        var id = new RoundId(Guid.Parse((string)context.Request.RouteValues["round"]!));
        var db = context.RequestServices.GetRequiredService<AttuneDb>();
        return await db.Rounds.AnyAsync(round => round.Id == id, context.RequestAborted) ? id : null;
    }
}

/// <summary>One of several nodes on one database.</summary>
public sealed class NodeHost(string postgres) : LiveHost
{
    protected override IReadOnlyList<string> Settings => ["--Store:Provider=Postgres", $"--Store:Connection={postgres}", $"--Store:MasterKey={Convert.ToBase64String(new byte[MasterKey.Bytes])}"];
}

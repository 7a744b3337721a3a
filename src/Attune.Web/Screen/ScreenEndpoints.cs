using Attune.Domain.Programs;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Web.Components;
using Attune.Web.Desk;
using Attune.Web.Live;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Screen;

/// <summary>The Screen, for the facilitator's own machine and, by a link, for one where nobody signs in. Both show the same bytes.</summary>
internal static class ScreenEndpoints
{
    private const string View = "screen";

    // The Screen may show what any observer may see.
    private static readonly Viewer Observer = new(ViewerRole.Observer, "");

    public static void MapScreen(this IEndpointRouteBuilder app, IEndpointRouteBuilder desk)
    {
        var open = app.MapGroup("/screen/{token}");
        open.MapGet("", async (string token, HttpContext context, CancellationToken cancel)
            => await FindByTokenAsync(context) is { } round ? (IResult)await ShowAsync(context, round, $"/screen/{token}/live", cancel) : TypedResults.NotFound());
        open.MapRoomStream("/live", FindByTokenAsync);
        open.MapSharedFragment("/live", FindByTokenAsync, _ => View, RenderAsync);

        desk.MapGet("/screen", async (Guid program, Guid round, HttpContext context, CancellationToken cancel)
            => await SittingDesk.FindRoundAsync(context) is { } found ? (IResult)await ShowAsync(context, found, $"{SittingDesk.PathOf(new(program), found)}/screen/live", cancel) : TypedResults.NotFound());
        desk.MapRoomStream("/screen/live", SittingDesk.FindRoundAsync);
        desk.MapSharedFragment("/screen/live", SittingDesk.FindRoundAsync, _ => View, RenderAsync);
    }

    private static async ValueTask<RoundId?> FindByTokenAsync(HttpContext context)
    {
        if (Sitting.HashOf(context.GetRouteValue("token") as string) is not { } hash) { return null; }
        var db = context.Service<AttuneDb>();
        return await db.Sittings.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.ScreenHash == hash, context.RequestAborted) is { } sitting ? sitting.Round : null;
    }

    private static async Task<RazorComponentResult<ScreenPage>> ShowAsync(HttpContext context, RoundId round, string prefix, CancellationToken cancel)
    {
        var state = await context.Service<Rooms>().StateAsync(round, 0, cancel);
        var view = await context.Service<SittingReader>().ReadAsync(round, Observer, cancel);
        return Page.Show<ScreenPage>(new { View = view, Waiting = ScreenTexts.Waiting, Prefix = prefix, state.Revision });
    }

    private static async Task<byte[]> RenderAsync(RoomMoment moment)
        => await moment.RenderAsync<ScreenNow>(new
        {
            View = await moment.Services.GetRequiredService<SittingReader>().ReadAsync(moment.Round, Observer, CancellationToken.None),
            Waiting = ScreenTexts.Waiting,
        });
}

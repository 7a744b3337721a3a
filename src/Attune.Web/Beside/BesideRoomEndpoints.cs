using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Web.Components;
using Attune.Web.Live;
using Attune.Web.Room;
using Attune.Web.Seat.Sitting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Beside;

/// <summary>The sitting as whoever speaks for a third voice watches it: what the room sees, and no vote.</summary>
internal static class BesideRoomEndpoints
{
    private const string Live = "/room/live";

    // A third voice has no vote, so it is an observer.
    private static readonly Viewer Observer = new(ViewerRole.Observer, "");

    public static void MapBesideRoom(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("/room", ShowAsync);
        seat.MapRoomStream(Live, FindAsync);
        seat.MapSharedFragment(Live, FindAsync, _ => "beside", RenderAsync);
    }

    // A leader who catches up was not in the room, and reads its record instead.
    private static async ValueTask<RoundId?> FindAsync(HttpContext context)
        => await BesidePlace.FindAsync(context) is { At.IsNewcomer: false, Round: { Phase: >= RoundPhase.Locked } round } ? round.Id : null;

    private static async Task<Results<RazorComponentResult<BesideRoomPage>, NotFound>> ShowAsync(BesidePlace place, SittingReader reader, Rooms rooms, CancellationToken cancel)
    {
        if (place.At.IsNewcomer || place.Round.Phase < RoundPhase.Locked) { return TypedResults.NotFound(); }
        var state = await rooms.StateAsync(place.Round.Id, 0, cancel);
        return Page.Show<BesideRoomPage>(new { View = await reader.ReadAsync(place.Round.Id, Observer, cancel), place.Context, state.Revision });
    }

    private static async Task<byte[]> RenderAsync(RoomMoment moment)
        => await moment.RenderAsync<BesideNow>(new { View = await moment.Services.GetRequiredService<SittingReader>().ReadAsync(moment.Round, Observer, CancellationToken.None) });
}

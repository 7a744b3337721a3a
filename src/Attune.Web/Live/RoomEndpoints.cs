using Microsoft.Net.Http.Headers;

namespace Attune.Web.Live;

/// <summary>Which room a request may watch; null answers 404. Asked once, in services of its own that are gone before the stream begins.</summary>
internal delegate ValueTask<RoundId?> RoomOf(HttpContext context);

/// <summary>The routes of a live page under one prefix; modules/live.js knows them by these names. The group's own rules say who may come.</summary>
internal static class RoomEndpoints
{
    /// <summary>Says which revision a fragment shows.</summary>
    public const string RevisionHeader = "Room-Revision";

    // Another build may render the same revision otherwise.
    private static readonly string Build = typeof(RoomEndpoints).Module.ModuleVersionId.ToString("n")[..8];

    /// <summary>By its name: it is asked before the route is known.</summary>
    public static bool IsStream(HttpRequest request) => request.Path.Value!.EndsWith("/stream", StringComparison.Ordinal);

    /// <summary>GET prefix/stream (SSE: phase and revision) and GET prefix/state, the same for who must poll.</summary>
    public static void MapRoomStream(this IEndpointRouteBuilder routes, string prefix, RoomOf roomOf)
    {
        // Request delegates: a handler's machinery would be kept in memory as long as the stream.
        routes.MapGet($"{prefix}/stream", context => RoomStream.RunAsync(context, roomOf));
        routes.MapGet($"{prefix}/state", async context =>
        {
            if (await FindAsync(context, roomOf) is not { } round) { return; }
            var state = await context.RequestServices.GetRequiredService<Rooms>().StateAsync(round, 0, context.RequestAborted);
            if (IsNotModified(context, $"\"{state.Revision}\"")) { return; }
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(RoomFrame.Json(state), context.RequestAborted);
        });
    }

    /// <summary>
    /// GET prefix/fragment?revision=N, the same for everyone whom the group lets in: rendered once a revision, view and
    /// culture. A stale number is answered with the newest.
    /// </summary>
    /// <param name="routes">The group.</param>
    /// <param name="prefix">As of the stream.</param>
    /// <param name="roomOf">As of the stream.</param>
    /// <param name="view">Names the view: of the route or of the role, never of what a stranger can type.</param>
    /// <param name="render">Makes the bytes, mostly with <see cref="RoomMoment.RenderAsync"/>. A form in it belongs to a form element outside, which holds the token.</param>
    public static void MapSharedFragment(this IEndpointRouteBuilder routes, string prefix, RoomOf roomOf, Func<HttpContext, string> view, Func<RoomMoment, Task<byte[]>> render)
        => routes.MapGet($"{prefix}/fragment", context => ShowSharedAsync(context, roomOf, view(context), render));

    /// <summary>
    /// GET prefix/fragment?revision=N where it holds something of one person, such as an own vote or a form with its
    /// token: rendered for each request, kept nowhere.
    /// </summary>
    public static void MapPersonalFragment(this IEndpointRouteBuilder routes, string prefix, RoomOf roomOf, Func<HttpContext, RoundId, RoomState, Task<IResult>> show)
        => routes.MapGet($"{prefix}/fragment", async context =>
        {
            if (await FindAsync(context, roomOf) is not { } round) { return; }
            var state = await context.RequestServices.GetRequiredService<Rooms>().StateAsync(round, Asked(context), context.RequestAborted);
            Mark(context, state.Revision);
            await (await show(context, round, state)).ExecuteAsync(context);
        });

    /// <summary>
    /// GET prefix/fragment?revision=N where nearly all is the same for everyone: rendered once a revision, culture and manner, and
    /// for each person only the place that was left open is filled. Kept by no browser.
    /// </summary>
    /// <param name="routes">The group.</param>
    /// <param name="prefix">As of the stream.</param>
    /// <param name="roomOf">As of the stream.</param>
    /// <param name="own">What is this person's, in the room as it is now.</param>
    /// <param name="render">Makes the bytes of <see cref="RoomMoment.View"/> for all who are shown it, with <see cref="OwnPart.Place"/> in it where something is one person's.</param>
    public static void MapFilledFragment(this IEndpointRouteBuilder routes, string prefix, RoomOf roomOf, Func<HttpContext, RoundId, RoomState, ValueTask<OwnPart>> own, Func<RoomMoment, Task<byte[]>> render)
        => routes.MapGet($"{prefix}/fragment", async context =>
        {
            if (await FindAsync(context, roomOf) is not { } round) { return; }
            var room = await context.RequestServices.GetRequiredService<Rooms>().OpenAsync(round, Asked(context), context.RequestAborted);
            var part = await own(context, round, room.State);
            var fragment = await RenderedAsync(context, room, part.View, render);
            var filled = part.Filled(fragment.Html);
            Mark(context, fragment.Revision);
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = filled.Length;
            await context.Response.Body.WriteAsync(filled, context.RequestAborted);
        });

    private static async Task ShowSharedAsync(HttpContext context, RoomOf roomOf, string view, Func<RoomMoment, Task<byte[]>> render)
    {
        if (await FindAsync(context, roomOf) is not { } round) { return; }
        var room = await context.RequestServices.GetRequiredService<Rooms>().OpenAsync(round, Asked(context), context.RequestAborted);
        var culture = CultureInfo.CurrentCulture.Name;
        var fragment = await RenderedAsync(context, room, view, render);
        Mark(context, fragment.Revision);
        if (IsNotModified(context, string.Create(CultureInfo.InvariantCulture, $"\"{fragment.Revision}.{view}.{culture}.{Build}\""))) { return; }
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = fragment.Html.Length;
        await context.Response.Body.WriteAsync(fragment.Html, context.RequestAborted);
    }

    private static Task<Fragment> RenderedAsync(HttpContext context, LiveRoom room, string view, Func<RoomMoment, Task<byte[]>> render)
    {
        var scopes = context.RequestServices.GetRequiredService<IServiceScopeFactory>();
        return room.Fragments
            .GetAsync(view, CultureInfo.CurrentCulture.Name, room.State, state => scopes.RenderApartAsync(room.Round, state, view, render))
            .WaitAsync(context.RequestAborted);
    }

    /// <summary>The room a request may watch; answers 404 itself if there is none.</summary>
    public static async ValueTask<RoundId?> FindAsync(HttpContext context, RoomOf roomOf)
    {
        var services = context.RequestServices;
        await using var scope = services.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        try
        {
            var round = await roomOf(context);
            if (round is null) { context.Response.StatusCode = StatusCodes.Status404NotFound; }
            return round;
        }
        finally
        {
            context.RequestServices = services;
        }
    }

    private static long Asked(HttpContext context)
        => long.TryParse(context.Request.Query["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;

    private static void Mark(HttpContext context, long revision) => context.Response.Headers[RevisionHeader] = revision.ToString(CultureInfo.InvariantCulture);

    /// <summary>Private: each of these was asked for with a cookie or a code. No-cache: kept by the browser, and asked about each time.</summary>
    private static bool IsNotModified(HttpContext context, string tag)
    {
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        if (!context.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal)) { return false; }
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}

using Attune.Domain.Programs;
using Attune.Store.Rooms;
using Microsoft.Net.Http.Headers;

namespace Attune.Web.Live;

/// <summary>Finds the room that a request may watch; null answers 404. It is called once, with services that are released before the stream begins.</summary>
internal delegate ValueTask<RoundId?> RoomOf(HttpContext context);

/// <summary>
/// The routes of a live page under one prefix; modules/live.js knows them by these names. The authorization of the group decides who may use them.
/// </summary>
internal static class RoomEndpoints
{
    /// <summary>The header that says which revision a fragment shows.</summary>
    public const string RevisionHeader = "Room-Revision";

    // Another build may render the same revision differently, so the build is part of the tag.
    private static readonly string Build = typeof(RoomEndpoints).Module.ModuleVersionId.ToString("n")[..8];

    /// <summary>Recognizes a stream by its path, because this is asked before the route is known.</summary>
    public static bool IsStream(HttpRequest request) => request.Path.Value!.EndsWith("/stream", StringComparison.Ordinal);

    /// <summary>Maps GET prefix/stream (SSE: phase and revision) and GET prefix/state, which tells the same to clients that have to poll.</summary>
    public static void MapRoomStream(this IEndpointRouteBuilder routes, string prefix, RoomOf roomOf)
    {
        // These are plain request delegates: what a typed handler allocates would stay in memory as long as the stream.
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
    /// Maps GET prefix/fragment?revision=N, the same for everyone whom the group admits: rendered once for a revision, view and culture. An outdated number is
    /// answered with the newest revision.
    /// </summary>
    /// <param name="routes">The group of routes.</param>
    /// <param name="prefix">The prefix of the stream.</param>
    /// <param name="roomOf">Finds the room, as for the stream.</param>
    /// <param name="view">Names the view by route or role, never by what a stranger can type.</param>
    /// <param name="render">
    /// Makes the bytes, mostly with <see cref="RoomMoment.RenderAsync"/>. A form in it has to refer to a form element outside, which holds the token.
    /// </param>
    public static void MapSharedFragment(this IEndpointRouteBuilder routes, string prefix, RoomOf roomOf, Func<HttpContext, string> view, Func<RoomMoment, Task<byte[]>> render)
        => routes.MapGet($"{prefix}/fragment", context => ShowSharedAsync(context, roomOf, view(context), render));

    /// <summary>
    /// Maps GET prefix/fragment?revision=N where it holds something of one person, such as an own vote or a form with its token: it is rendered for each
    /// request and never cached.
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
    /// The same where most changes of the room change nothing in it: the tag names what is shown, and whoever has that already is told so at little cost.
    /// </summary>
    /// <param name="routes">The group of routes.</param>
    /// <param name="prefix">The prefix of the stream.</param>
    /// <param name="roomOf">Finds the room, as for the stream.</param>
    /// <param name="tag">Names what this person is shown, in the room as it is shown now; null where there is nothing.</param>
    /// <param name="show">Makes the fragment.</param>
    public static void MapTaggedFragment(this IEndpointRouteBuilder routes, string prefix, RoomOf roomOf, Func<HttpContext, LiveRoom, RoomState, Task<string?>> tag, Func<HttpContext, RoundId, RoomState, Task<IResult>> show)
        => routes.MapGet($"{prefix}/fragment", async context =>
        {
            if (await FindAsync(context, roomOf) is not { } round) { return; }
            var (room, state) = await ShownAsync(context, round);
            var name = await tag(context, room, state);
            Mark(context, state.Revision);
            if (name is null || !HasAlready(context, $"\"{name}\"")) { await (await show(context, round, state)).ExecuteAsync(context); }
        });

    /// <summary>
    /// Maps GET prefix/fragment?revision=N where nearly all is the same for everyone: it is rendered once for a revision, culture and variant, and only the
    /// place that was left open is filled for each person. No browser caches it.
    /// </summary>
    /// <param name="routes">The group of routes.</param>
    /// <param name="prefix">The prefix of the stream.</param>
    /// <param name="roomOf">Finds the room, as for the stream.</param>
    /// <param name="own">Makes this person's part, in the room as it is now.</param>
    /// <param name="render">
    /// Makes the bytes of <see cref="RoomMoment.View"/> for all who are shown it, with <see cref="OwnPart.Place"/> where something belongs to one person.
    /// </param>
    public static void MapFilledFragment(this IEndpointRouteBuilder routes, string prefix, RoomOf roomOf, Func<HttpContext, RoundId, RoomState, ValueTask<OwnPart>> own, Func<RoomMoment, Task<byte[]>> render)
        => routes.MapGet($"{prefix}/fragment", async context =>
        {
            if (await FindAsync(context, roomOf) is not { } round) { return; }
            var (room, state) = await ShownAsync(context, round);
            var part = await own(context, round, state);
            var filled = part.Filled((await RenderedAsync(context, room, state, part.View, render)).Html);
            Mark(context, state.Revision);
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = filled.Length;
            await context.Response.Body.WriteAsync(filled, context.RequestAborted);
        });

    /// <summary>What <see cref="MapFilledFragment"/> answers, for the page in which it first stands.</summary>
    /// <param name="context">The request of the page.</param>
    /// <param name="round">The round whose room it is.</param>
    /// <param name="own">As for the fragment.</param>
    /// <param name="render">As for the fragment.</param>
    /// <param name="isBusy">Many come for the page at once, so that it is made once for all of them; otherwise it is made for whoever asks.</param>
    public static async Task<(long Revision, ReadOnlyMemory<byte> Html)> FillAsync(
        HttpContext context, RoundId round, Func<HttpContext, RoundId, RoomState, ValueTask<OwnPart>> own, Func<RoomMoment, Task<byte[]>> render, Func<RoomState, bool> isBusy)
    {
        var (room, state) = await ShownAsync(context, round);
        var part = await own(context, round, state);
        var html = isBusy(state)
            ? (await RenderedAsync(context, room, state, part.View, render)).Html
            : await context.RequestServices.GetRequiredService<IServiceScopeFactory>().RenderApartAsync(round, state, part.View, render).WaitAsync(context.RequestAborted);
        return (state.Revision, part.Filled(html));
    }

    /// <summary>
    /// The room as it is shown now. What phones ask for after a broadcast is what was broadcast, so that all of them share it; whoever asks for more is shown the
    /// newest.
    /// </summary>
    public static async ValueTask<(LiveRoom Room, RoomState State)> ShownAsync(HttpContext context, RoundId round)
    {
        var asked = Asked(context);
        var room = await context.RequestServices.GetRequiredService<Rooms>().OpenAsync(round, asked, context.RequestAborted);
        var shown = room.Frame.State;
        return (room, asked > 0 && shown.Revision >= asked ? shown : await room.ShownAsync(context.RequestAborted));
    }

    private static async Task ShowSharedAsync(HttpContext context, RoomOf roomOf, string view, Func<RoomMoment, Task<byte[]>> render)
    {
        if (await FindAsync(context, roomOf) is not { } round) { return; }
        var room = await context.RequestServices.GetRequiredService<Rooms>().OpenAsync(round, Asked(context), context.RequestAborted);
        var culture = CultureInfo.CurrentCulture.Name;
        var fragment = await RenderedAsync(context, room, room.State, view, render);
        Mark(context, fragment.Revision);
        if (IsNotModified(context, string.Create(CultureInfo.InvariantCulture, $"\"{fragment.Revision}.{view}.{culture}.{Build}\""))) { return; }
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = fragment.Html.Length;
        await context.Response.Body.WriteAsync(fragment.Html, context.RequestAborted);
    }

    /// <summary>A view as everybody gets it, made once for a revision.</summary>
    public static Task<Fragment> RenderedAsync(HttpContext context, LiveRoom room, RoomState shown, string view, Func<RoomMoment, Task<byte[]>> render)
    {
        var scopes = context.RequestServices.GetRequiredService<IServiceScopeFactory>();
        return room.Fragments
            .GetAsync(view, CultureInfo.CurrentCulture.Name, shown, state => scopes.RenderApartAsync(room.Round, state, view, render))
            .WaitAsync(context.RequestAborted);
    }

    /// <summary>The room that a request may watch; if there is none, this answers 404 itself.</summary>
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

    /// <summary>
    /// Sets the caching headers. Private: each fragment was asked for with a cookie or a code. No-cache: the browser keeps it, and asks each time whether it is
    /// still valid.
    /// </summary>
    private static bool IsNotModified(HttpContext context, string tag)
    {
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        return HasAlready(context, tag);
    }

    // Names what is shown, and answers without it whoever says to have that.
    private static bool HasAlready(HttpContext context, string tag)
    {
        context.Response.Headers.ETag = tag;
        if (!context.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal)) { return false; }
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}

using Attune.Web.Live;

namespace Attune.Web.Components;

/// <summary>
/// Whoever looks at a page is shown one state of a thing, however many parts of the page ask for it, so it is read once. After a form it is read anew; and so it is where a
/// page follows a room, because there the state is told first and what is shown must not be older.
/// </summary>
internal static class OneLook
{
    public static bool IsLook(HttpContext context)
        => HttpMethods.IsGet(context.Request.Method) && !RoomEndpoints.IsStream(context.Request) && !context.Request.Path.Value!.EndsWith("/fragment", StringComparison.Ordinal);

    public static async Task<T?> OnceAsync<T>(this HttpContext context, Func<Task<T?>> find)
        where T : class
        => IsLook(context) ? (T?)(context.Items[typeof(T)] ??= await find()) : await find();
}

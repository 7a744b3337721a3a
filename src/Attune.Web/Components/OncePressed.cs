using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace Attune.Web.Components;

/// <summary>
/// Does once what one form sends twice, and shows its result to both presses. The token of a form is new whenever its page is made, so the same fields with the
/// same token are the same press: a double click, or a click while nothing seems to happen. Each node knows its own presses; a browser keeps to one.
/// </summary>
internal sealed class OncePressed(TimeProvider time)
{
    // Longer than anybody waits before pressing again, and than any page takes.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, Press> _presses = new(StringComparer.Ordinal);

    /// <summary>How many presses are known.</summary>
    public int Count => _presses.Count;

    /// <summary>Runs the press, or waits for the same one that is under way and returns its result.</summary>
    /// <param name="key">What was pressed, by whom, with which fields.</param>
    /// <param name="press">Does what the form asks for.</param>
    public async Task<object?> RunAsync(string key, Func<Task<object?>> press)
    {
        Forget();
        var mine = new Press(time.GetUtcNow());
        var first = _presses.GetOrAdd(key, mine);
        if (first != mine) { return await first.Result.Task; }

        try
        {
            mine.Result.SetResult(await press());
        }
        catch (Exception fault)
        {
            // What failed was not done, so the next press may try.
            _presses.TryRemove(new(key, mine));
            mine.Result.SetException(fault);
        }

        return await mine.Result.Task;
    }

    /// <summary>Forgets what was pressed a while ago, with its results, which may hold words.</summary>
    public void Forget()
    {
        var before = time.GetUtcNow() - Kept;
        foreach (var (key, press) in _presses.Where(press => press.Value.At < before)) { _presses.TryRemove(new(key, press)); }
    }

    private sealed record Press(DateTimeOffset At)
    {
        public TaskCompletionSource<object?> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>Marks forms that are done once however often they are pressed.</summary>
internal static class OncePressedForms
{
    /// <summary>Does once what one form sends twice.</summary>
    public static T Once<T>(this T form)
        where T : IEndpointConventionBuilder
    {
        form.WithMetadata(new IsOnce());
        form.AddEndpointFilter(async (invocation, next) =>
        {
            var (context, telling, isFirst) = (invocation.HttpContext, invocation.HttpContext.Service<Telling>(), false);
            var done = (Done)(await context.Service<OncePressed>().RunAsync(await KeyAsync(context), async () =>
            {
                isFirst = true;
                return new Done(await next(invocation), telling.Said, context.Response.Headers.SetCookie);
            }))!;
            if (isFirst) { return done.Result; }
            // Also the second press is told what was done, and let in, because a browser may take its answer alone.
            telling.Said = done.Said;
            context.Response.Headers.SetCookie = StringValues.Concat(context.Response.Headers.SetCookie, done.Cookies);
            return done.Result;
        });
        return form;
    }

    /// <summary>
    /// Lets such a form run to its end although the browser has turned to the second press: what was cut off in the middle could be shown to neither.
    /// </summary>
    public static void UseOncePressed(this WebApplication app)
        => app.Use((context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<IsOnce>() is not null) { context.RequestAborted = CancellationToken.None; }

            return next(context);
        });

    private static async Task<string> KeyAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var all = new StringBuilder().Append(WhoOf(context.User)).Append('\n').Append(context.Request.Path).Append('\n');
        foreach (var (name, values) in form.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            foreach (var value in values) { all.Append(name).Append('=').Append(value).Append('\n'); }
        }

        return Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(all.ToString())));
    }

    // A facilitator's account, or a leader's place: whoever is signed in is named by what the sign-in says of them.
    private static string WhoOf(ClaimsPrincipal user) => string.Join('|', user.Claims.Select(claim => claim.Value));

    private sealed record Done(object? Result, Said? Said, StringValues Cookies);

    /// <summary>Marks the route of such a form.</summary>
    public sealed class IsOnce;
}

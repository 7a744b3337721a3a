using Attune.Domain.Programs;
using Attune.Store.Rooms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Attune.Web.Live;

/// <summary>What is needed to render a fragment for everyone: the room, and services of a separate scope.</summary>
/// <param name="Round">The round whose room it is.</param>
/// <param name="State">The state the fragment is to show; what it reads from the database may be newer, never older.</param>
/// <param name="View">The view that was asked for.</param>
/// <param name="Services">Services without a request, a person or a form token: what is shared must hold nothing of whoever asked first.</param>
internal sealed record RoomMoment(RoundId Round, RoomState State, string View, IServiceProvider Services)
{
    /// <summary>Renders a component as bytes; each property of <paramref name="parameters"/> is a parameter of it.</summary>
    public async Task<byte[]> RenderAsync<TComponent>(object? parameters = null)
        where TComponent : IComponent
    {
        var values = (parameters?.GetType().GetProperties() ?? []).ToDictionary(property => property.Name, property => property.GetValue(parameters));
        await using var renderer = new HtmlRenderer(Services, Services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(values))).ToHtmlString());
        return System.Text.Encoding.UTF8.GetBytes(html);
    }
}

/// <summary>Renders what many watchers of a room get alike.</summary>
internal static class SharedFragments
{
    /// <summary>Renders independently of the request that happened to come first.</summary>
    public static Task<byte[]> RenderApartAsync(this IServiceScopeFactory scopes, RoundId round, RoomState state, string view, Func<RoomMoment, Task<byte[]>> render)
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        // The execution context of the request would carry its user, its cookies and its cancellation into what all others get.
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(async () =>
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
                await using var scope = scopes.CreateAsyncScope();
                return await render(new(round, state, view, scope.ServiceProvider));
            });
        }
    }
}

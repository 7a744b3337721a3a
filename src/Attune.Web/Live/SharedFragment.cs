using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Attune.Web.Live;

/// <summary>Where a fragment is rendered for everyone: the room, and services of a scope of its own.</summary>
/// <param name="Round">Whose room.</param>
/// <param name="State">What the fragment is to show; what it reads from the database may be newer, never older.</param>
/// <param name="View">The view that was asked for.</param>
/// <param name="Services">There is no request here, no person and no form token: what is shared holds nothing of who asked first.</param>
internal sealed record RoomMoment(RoundId Round, RoomState State, string View, IServiceProvider Services)
{
    /// <summary>A component as bytes; <paramref name="parameters"/> has a property a parameter of it.</summary>
    public async Task<byte[]> RenderAsync<TComponent>(object? parameters = null)
        where TComponent : IComponent
    {
        var values = (parameters?.GetType().GetProperties() ?? []).ToDictionary(property => property.Name, property => property.GetValue(parameters));
        await using var renderer = new HtmlRenderer(Services, Services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(values))).ToHtmlString());
        return System.Text.Encoding.UTF8.GetBytes(html);
    }
}

internal static class SharedFragments
{
    /// <summary>Renders apart from the request that happened to come first.</summary>
    public static Task<byte[]> RenderApartAsync(this IServiceScopeFactory scopes, RoundId round, RoomState state, string view, Func<RoomMoment, Task<byte[]>> render)
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        // The flow of the request would carry its user, its cookies and its cancellation into what all others get.
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

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Components;

/// <summary>Shows a Razor component as a whole page.</summary>
internal static class Page
{
    /// <summary>Renders a page once, on the server; each property of <paramref name="parameters"/> is a parameter of the page.</summary>
    public static RazorComponentResult<TPage> Show<TPage>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TPage : IComponent
        => new(parameters ?? new { }) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>Renders the same page again with what is wrong in it, as status 422.</summary>
    public static RazorComponentResult<TPage> Refused<TPage>(object parameters)
        where TPage : IComponent
        => Show<TPage>(parameters, StatusCodes.Status422UnprocessableEntity);
}

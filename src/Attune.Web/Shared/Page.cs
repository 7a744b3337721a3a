using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Shared;

internal static class Page
{
    /// <summary>A page, rendered on the server once; <paramref name="parameters"/> has a property a parameter of it.</summary>
    public static RazorComponentResult<TPage> Of<TPage>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TPage : IComponent
        => new(parameters ?? new { }) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>The same page again with what is wrong in it.</summary>
    public static RazorComponentResult<TPage> Refused<TPage>(object parameters)
        where TPage : IComponent
        => Of<TPage>(parameters, StatusCodes.Status422UnprocessableEntity);
}

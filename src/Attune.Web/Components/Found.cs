using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Attune.Web.Components;

/// <summary>
/// Something that an address names, as far as it exists for the person who asks. A handler that takes it as a parameter runs only if it was found. Otherwise
/// the response is 404, both for what does not exist and for what belongs to somebody else, so that a stranger cannot tell which.
/// </summary>
internal interface IFound<TSelf> : IBindableFromHttpContext<TSelf>, IEndpointParameterMetadataProvider
    where TSelf : class, IFound<TSelf>
{
    /// <returns>Null if there is none for the person who asks.</returns>
    static abstract Task<TSelf?> FindAsync(HttpContext context);

    static async ValueTask<TSelf?> IBindableFromHttpContext<TSelf>.BindAsync(HttpContext context, ParameterInfo parameter) => await TSelf.FindAsync(context);

    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => Found.AnswerNotFound(parameter, builder);
}

/// <summary>What a handler answers instead of running.</summary>
internal static class Found
{
    // By default the framework answers 400 where a parameter is missing.
    public static void AnswerNotFound(ParameterInfo parameter, EndpointBuilder builder)
        => builder.FilterFactories.Add((_, next) => invocation => invocation.Arguments[parameter.Position] is null ? new(TypedResults.NotFound()) : next(invocation));
}

/// <summary>What a finder needs from a request.</summary>
internal static class Request
{
    public static T Service<T>(this HttpContext context)
        where T : notnull
        => context.RequestServices.GetRequiredService<T>();

    /// <summary>A part of the address that the route constrains to be an id.</summary>
    public static Guid Id(this HttpContext context, string name)
        => Guid.TryParse(context.GetRouteValue(name) as string, out var id) ? id : throw new InvalidOperationException($"The route of '{context.Request.Path}' has no '{name}'.");
}

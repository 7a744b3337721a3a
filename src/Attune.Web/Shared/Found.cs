using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Attune.Web.Shared;

/// <summary>
/// What an address names, as far as it is there for who asks. A handler that takes one for a parameter runs only where it was found; else
/// the answer is 404, for what does not exist as for what is another's: a stranger cannot tell which.
/// </summary>
internal interface IFound<TSelf> : IBindableFromHttpContext<TSelf>, IEndpointParameterMetadataProvider
    where TSelf : class, IFound<TSelf>
{
    /// <returns>Null if there is none for who asks.</returns>
    static abstract Task<TSelf?> FindAsync(HttpContext context);

    static async ValueTask<TSelf?> IBindableFromHttpContext<TSelf>.BindAsync(HttpContext context, ParameterInfo parameter) => await TSelf.FindAsync(context);

    // Left to itself the framework answers 400 where a parameter is missing.
    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
        => builder.FilterFactories.Add((_, next) => invocation => invocation.Arguments[parameter.Position] is null ? new(TypedResults.NotFound()) : next(invocation));
}

/// <summary>What finding needs of a request.</summary>
internal static class Request
{
    public static T Service<T>(this HttpContext context)
        where T : notnull
        => context.RequestServices.GetRequiredService<T>();

    /// <summary>A part of the address that its route holds to be an id.</summary>
    public static Guid Id(this HttpContext context, string name)
        => Guid.TryParse(context.GetRouteValue(name) as string, out var id) ? id : throw new InvalidOperationException($"The route of '{context.Request.Path}' has no '{name}'.");
}

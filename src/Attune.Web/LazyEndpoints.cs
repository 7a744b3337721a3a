using Attune.Web.Hosting;

namespace Attune.Web;

/// <summary>
/// Maps handlers whose code is made at the first request to each. The framework makes that of all of them at the first request to any, and twice, because routing
/// and authorization each ask: hundreds of expressions to compile before the first page (decision 0179). What is known of an endpoint - what it binds, its form
/// token, its policies - is still found out for all, so a handler that cannot be bound stops the start. For the code of the product these methods stand nearer than
/// those of the framework.
/// </summary>
internal static class LazyEndpoints
{
    private static readonly string[] Get = [HttpMethods.Get];

    private static readonly string[] Post = [HttpMethods.Post];

    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler) => Map(endpoints, pattern, handler, Get);

    public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler) => Map(endpoints, pattern, handler, Post);

    /// <summary>Lets everybody who asks for the endpoints that were mapped last share those that were made for the first who asked.</summary>
    public static void ShareLastEndpoints(this IEndpointRouteBuilder endpoints)
    {
        var last = endpoints.DataSources.Last();
        endpoints.DataSources.Remove(last);
        endpoints.DataSources.Add(new SharedEndpoints(last));
    }

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder endpoints, string pattern, Delegate handler, string[] methods)
        => RouteHandlerServices.Map(endpoints, pattern, handler, methods, HandlerAtStart.Infer, (unmade, options, _) =>
        {
            var code = new HandlerCode(() => RequestDelegateFactory.Create(unmade, options).RequestDelegate);
            options.EndpointBuilder?.Metadata.Add(code);
            return new(code.RunAsync, []);
        });
}

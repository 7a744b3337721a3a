using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Attune.Web.Tests;

/// <summary>
/// The routes of the product as the first host of this run compiled them. To compile some three hundred handlers took each of two hundred hosts a second. The
/// result holds nothing of the host, since a request brings its own services along. Only for hosts whose settings neither add nor leave out a route.
/// </summary>
internal sealed class SharedRoutes(CompositeEndpointDataSource own) : EndpointDataSource
{
    private static readonly ConcurrentDictionary<int, Lazy<IReadOnlyList<Endpoint>>> Compiled = new();

    // Routes outside the groups may belong to a test, or hold services of the host, so they are not shared.
    private readonly Lazy<IReadOnlyList<Endpoint>> _endpoints = new(() =>
        [.. own.DataSources.SelectMany((source, place) => IsGroup(source) ? Compiled.GetOrAdd(place, _ => new(() => source.Endpoints)).Value : source.Endpoints)]);

    public override IReadOnlyList<Endpoint> Endpoints => _endpoints.Value;

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

    public static void Use(IServiceCollection services)
    {
        var original = services.Single(service => service.ServiceType == typeof(EndpointDataSource));
        services.Remove(original);
        services.AddSingleton<EndpointDataSource>(provider => new SharedRoutes((CompositeEndpointDataSource)original.ImplementationFactory!(provider)));
    }

    private static bool IsGroup(EndpointDataSource source) => source.GetType().DeclaringType == typeof(RouteGroupBuilder);
}

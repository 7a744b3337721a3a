using System.Collections.Concurrent;
using Attune.Web.Hosting;
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

    // Routes outside the features may belong to a test, or hold services of the host, so they are not shared.
    private readonly Lazy<IReadOnlyList<Endpoint>> _endpoints = new(() =>
        [.. own.DataSources.SelectMany((source, place) => source is SharedEndpoints ? Compiled.GetOrAdd(place, _ => new(() => AllMade(source.Endpoints))).Value : source.Endpoints)]);

    public override IReadOnlyList<Endpoint> Endpoints => _endpoints.Value;

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

    public static void Use(IServiceCollection services)
    {
        var original = services.Single(service => service.ServiceType == typeof(EndpointDataSource));
        services.Remove(original);
        services.AddSingleton<EndpointDataSource>(provider => new SharedRoutes((CompositeEndpointDataSource)original.ImplementationFactory!(provider)));
    }

    // A handler whose code is made later is made by the services of its host, and those of the first host will be gone by then.
    private static IReadOnlyList<Endpoint> AllMade(IReadOnlyList<Endpoint> endpoints)
    {
        foreach (var endpoint in endpoints) { _ = endpoint.Metadata.GetMetadata<HandlerCode>()?.Made; }
        return endpoints;
    }
}

using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Attune.Web.Hosting;

/// <summary>Endpoints that are made once, for the first who asks.</summary>
internal sealed class SharedEndpoints(EndpointDataSource made) : EndpointDataSource
{
    private readonly Lazy<IReadOnlyList<Endpoint>> _endpoints = new(() => made.Endpoints);

    public override IReadOnlyList<Endpoint> Endpoints => _endpoints.Value;

    // No route is added or removed while the product runs.
    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;
}

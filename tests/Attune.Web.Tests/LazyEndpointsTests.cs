using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests;

/// <summary>A start makes the code of no handler; a request makes that of its own.</summary>
public sealed class LazyEndpointsTests : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("attune-endpoints-");
    private readonly WebApplicationFactory<Document> _product;

    public LazyEndpointsTests()
        => _product = new WebApplicationFactory<Document>().WithWebHostBuilder(host => host.UseSetting("Attune:DataFolder", _folder.FullName));

    private HandlerCode[] Handlers => [.. _product.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).Select(endpoint => endpoint.Metadata.GetMetadata<HandlerCode>()).OfType<HandlerCode>()];

    [Fact]
    public async Task The_first_page_makes_the_code_of_its_own_handler_alone()
    {
        using var browser = _product.CreateClient();
        Handlers.Length.ShouldBeGreaterThan(300);
        Handlers.Count(handler => handler.IsMade).ShouldBe(0);
        (await browser.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        Handlers.Count(handler => handler.IsMade).ShouldBeInRange(1, 3);
    }

    [Fact]
    public void Everybody_who_asks_for_the_endpoints_gets_the_same() => Handlers.ShouldBe(Handlers);

    public async ValueTask DisposeAsync()
    {
        await _product.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

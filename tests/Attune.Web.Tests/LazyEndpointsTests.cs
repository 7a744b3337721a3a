using System.Reflection;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
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

    /// <summary>Not asking for the parameters that read the request by themselves spares their expressions, and nothing else.</summary>
    [Fact]
    public void Of_each_handler_a_start_knows_what_the_framework_knows_and_compiles_nothing_for_it()
    {
        RouteEndpoint[] endpoints = [.. _product.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<HandlerCode>() is not null)];
        var (ours, theirs) = (0, 0);
        foreach (var endpoint in endpoints)
        {
            var (own, framework) = (Known(endpoint, HandlerAtStart.Infer), Known(endpoint, RequestDelegateFactory.InferMetadata));
            own.Says.ShouldBe(framework.Says, endpoint.DisplayName);
            (ours, theirs) = (ours + own.Compiled, theirs + framework.Compiled);
        }

        ours.ShouldBe(0);
        theirs.ShouldBeGreaterThan(300);
    }

    private (string[] Says, int Compiled) Known(RouteEndpoint endpoint, Func<MethodInfo, RequestDelegateFactoryOptions?, RequestDelegateMetadataResult> infer)
    {
        var builder = new RouteEndpointBuilder(null, endpoint.RoutePattern, 0);
        infer(endpoint.Metadata.GetRequiredMetadata<MethodInfo>(), new()
        {
            ServiceProvider = _product.Services,
            RouteParameterNames = endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name),
            DisableInferBodyFromParameters = endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Contains(HttpMethods.Get),
            EndpointBuilder = builder,
        });
        var bound = builder.Metadata.OfType<IParameterBindingMetadata>().ToArray();
        return ([.. builder.Metadata.Except(bound).Select(known => $"{known.GetType()} {known}"), $"{builder.FilterFactories.Count} filters"], bound.Count(parameter => parameter.HasBindAsync));
    }

    public async ValueTask DisposeAsync()
    {
        await _product.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

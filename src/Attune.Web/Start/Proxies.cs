using Microsoft.AspNetCore.HttpOverrides;

namespace Attune.Web.Start;

internal static class Proxies
{
    /// <summary>Behind a proxy the scheme, the host and the address of who asks come from its headers: of the named proxies and of nobody else.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        var networks = app.Services.GetRequiredService<AttuneOptions>().TrustedNetworks.ToArray();
        if (networks.Length == 0) { return; }
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks) { options.KnownIPNetworks.Add(network); }
        app.UseForwardedHeaders(options);
    }
}

using Microsoft.AspNetCore.HttpOverrides;

namespace Attune.Web.Hosting;

/// <summary>Tells the product which proxies stand before it.</summary>
internal static class Proxies
{
    /// <summary>Takes the scheme, the host and the caller's address from the headers of the configured proxies, and of nobody else.</summary>
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

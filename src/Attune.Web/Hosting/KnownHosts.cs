using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.HostFiltering;

namespace Attune.Web.Hosting;

/// <summary>
/// Serves the product under its own names alone, because links begin with the name that a browser asked for where no <see cref="AttuneOptions.PublicUrl"/> is
/// set, and a link to somebody else's server would give away the secret in it.
/// </summary>
internal static class KnownHosts
{
    /// <summary>The setting of ASP.NET Core with further names, separated by semicolons; "*.example.org" is every name under it, "*" every name.</summary>
    private const string Setting = "AllowedHosts";

    // The filter of the framework would answer the health of a container under these names only, and with nothing that says what to set.
    public static IServiceCollection AddKnownHosts(this IServiceCollection services)
        => services.PostConfigure<HostFilteringOptions>(filter => filter.AllowedHosts = ["*"]);

    public static void UseKnownHosts(this WebApplication app)
    {
        var names = Names(app.Services.GetRequiredService<AttuneOptions>(), app.Configuration[Setting]);
        app.Use((context, next) => IsKnown(context, names) || OpenPaths.IsOpen(context)
            ? next(context)
            : ErrorPages.WriteAsync(context, StatusCodes.Status400BadRequest, HostingTexts.HostTitle, HostingTexts.HostText));
    }

    /// <summary>Whether the product may be called so. Without any setting these are the names of the machine, and the addresses of its own network.</summary>
    public static bool IsKnown(string host, IReadOnlyList<string> names)
        => Hosts.IsLoopback(host)
            || names.Any(name => name == "*" || name.Equals(host, StringComparison.OrdinalIgnoreCase) || (name.StartsWith("*.", StringComparison.Ordinal) && host.EndsWith(name[1..], StringComparison.OrdinalIgnoreCase)))
            || (names.Count == 0 && (IsOfThisNetwork(host) || IsThisMachine(host)));

    /// <summary>The names that the settings give.</summary>
    public static IReadOnlyList<string> Names(AttuneOptions options, string? allowed)
    {
        var named = (allowed ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return options.PublicUrl.Length > 0 ? [.. named, new Uri(options.PublicUrl).Host] : named;
    }

    private static bool IsKnown(HttpContext context, IReadOnlyList<string> names)
        => IsKnown(context.Request.Host.Host, names) || (names.Count == 0 && context.Connection.LocalIpAddress is { } own && context.Request.Host.Host.Trim('[', ']') == $"{own}");

    private static bool IsThisMachine(string host)
        => host.Equals(Environment.MachineName, StringComparison.OrdinalIgnoreCase) || host.Equals($"{Environment.MachineName}.local", StringComparison.OrdinalIgnoreCase);

    // Nobody can lead a browser from elsewhere to these, and in a container the machine does not know its own.
    private static bool IsOfThisNetwork(string host)
        => IPAddress.TryParse(host.Trim('[', ']'), out var address) && (address.AddressFamily == AddressFamily.InterNetworkV6
            ? address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal
            : address.GetAddressBytes() is [10, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..] or [169, 254, ..]);
}

using System.Net;

namespace Attune.Web.Hosting;

/// <summary>Names of machines, as they stand in addresses.</summary>
internal static class Hosts
{
    public const string Localhost = "localhost";

    // Where a server listens if it listens everywhere.
    private static readonly string[] Everywhere = ["*", "+", "0.0.0.0", "[::]"];

    /// <summary>The name under which a browser on this machine reaches a server that listens on the given one.</summary>
    public static string Reachable(string listens) => Everywhere.Contains(listens) ? Localhost : listens;

    /// <summary>An address on which a server listens, as a browser on this machine opens it.</summary>
    public static string Openable(string address)
    {
        if (address.Length == 0 || BindingAddress.Parse(address) is not { IsUnixPipe: false, IsNamedPipe: false } server) { return address; }
        return new UriBuilder(server.Scheme, Reachable(server.Host), server.Port).Uri.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>Whether the name always means the machine itself.</summary>
    public static bool IsLoopback(string host)
        => host.Equals(Localhost, StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

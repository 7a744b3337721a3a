using System.Net;
using System.Net.Sockets;

namespace Attune.Encoding.Remote;

/// <summary>What is wrong with an address of a remote model.</summary>
internal enum AddressProblem
{
    None,

    /// <summary>It is no http or https URL with a model's name after '#'.</summary>
    Form,

    /// <summary>It holds a name, a password or a query, which would be shown in reports.</summary>
    HoldsSecret,

    /// <summary>The key would travel in the clear.</summary>
    Unencrypted,

    /// <summary>The texts would travel in the clear, over more than the own network.</summary>
    InTheClear,
}

/// <summary>The address of a remote model: URL#MODEL, for instance http://localhost:11434/v1#nomic-embed-text.</summary>
/// <param name="Endpoint">The base address of the OpenAI protocol; requests go to paths below it, such as /embeddings.</param>
/// <param name="Model">The name of the model on the server.</param>
internal sealed record RemoteAddress(Uri Endpoint, string Model)
{
    // Names that no server of the internet has (RFC 6762, RFC 8375, and what ICANN keeps for private use).
    private static readonly string[] OwnNames = [".local", ".internal", ".home.arpa"];

    /// <summary>The name of the model with its server. It contains neither key nor query, so that it can stand in a report.</summary>
    public string Name => $"{Endpoint.Authority}{Endpoint.AbsolutePath.TrimEnd('/')}#{Model}";

    /// <summary>The host that texts are sent to.</summary>
    public string Host => Endpoint.Host;

    /// <exception cref="EncoderException">It is no such address, holds a secret, or would send the key in the clear.</exception>
    public static RemoteAddress Parse(string address, string? key)
    {
        var (parsed, problem) = Read(address, key);
        return problem switch
        {
            AddressProblem.None => parsed!,
            AddressProblem.Form => throw new EncoderException(EncodingTexts.AddressWanted),
            AddressProblem.HoldsSecret => throw new EncoderException(EncodingTexts.AddressHoldsSecret(RemoteOptions.KeyVariable)),
            AddressProblem.Unencrypted => throw new EncoderException(EncodingTexts.AddressUnencrypted(RemoteOptions.KeyVariable, parsed!.Host)),
            AddressProblem.InTheClear => throw new EncoderException(EncodingTexts.AddressInTheClear(parsed!.Host)),
            _ => throw new ArgumentOutOfRangeException(nameof(address), problem, "Not a problem."),
        };
    }

    /// <returns>The address, unless it has no form, and what forbids using it.</returns>
    public static (RemoteAddress? Address, AddressProblem Problem) Read(string address, string? key)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Fragment.Length < 2) { return (null, AddressProblem.Form); }

        var parsed = new RemoteAddress(new UriBuilder(uri) { Fragment = "" }.Uri, WebUtility.UrlDecode(uri.Fragment[1..]));
        if (uri.UserInfo.Length > 0 || uri.Query.Length > 0) { return (parsed, AddressProblem.HoldsSecret); }

        if (uri.Scheme == "https" || uri.IsLoopback) { return (parsed, AddressProblem.None); }

        return (parsed, !string.IsNullOrEmpty(key) ? AddressProblem.Unencrypted : IsNear(uri.Host) ? AddressProblem.None : AddressProblem.InTheClear);
    }

    // A name without a point is one of the own network, such as another container's. Addresses that a machine gives itself (169.254) are none: under them clouds keep secrets.
    private static bool IsNear(string host)
        => IPAddress.TryParse(host.Trim('[', ']'), out var address)
            ? address.IsIPv6UniqueLocal || (address.AddressFamily == AddressFamily.InterNetwork && address.GetAddressBytes() is [10, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..])
            : !host.Contains('.', StringComparison.Ordinal) || OwnNames.Any(name => host.EndsWith(name, StringComparison.OrdinalIgnoreCase));
}

using System.Net;

namespace Attune.Encoding;

/// <summary>Where a remote model is: URL#MODEL, for instance http://localhost:11434/v1#nomic-embed-text.</summary>
/// <param name="Endpoint">The base of the OpenAI protocol; requests go to its /embeddings.</param>
/// <param name="Model">The model's name there.</param>
internal sealed record RemoteAddress(Uri Endpoint, string Model)
{
    /// <summary>Without key or query, so that it can stand in a report.</summary>
    public string Id => $"remote:{Endpoint.Authority}{Endpoint.AbsolutePath.TrimEnd('/')}#{Model}";

    /// <exception cref="EncoderException">It is no such address, holds a secret, or would send the key in the clear.</exception>
    public static RemoteAddress Of(string address, string? key)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Fragment.Length < 2)
        {
            throw new EncoderException(Strings.AddressWanted);
        }

        if (uri.UserInfo.Length > 0 || uri.Query.Length > 0)
        {
            throw new EncoderException(Strings.AddressHoldsSecret(RemoteOptions.KeyVariable));
        }

        if (uri.Scheme == "http" && !uri.IsLoopback && !string.IsNullOrEmpty(key))
        {
            throw new EncoderException(Strings.AddressUnencrypted(RemoteOptions.KeyVariable, uri.Host));
        }

        return new(new UriBuilder(uri) { Fragment = "" }.Uri, WebUtility.UrlDecode(uri.Fragment[1..]));
    }
}

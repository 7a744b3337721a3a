using System.Net;

namespace Attune.Encoding;

/// <summary>Where a remote model is: URL#MODEL, for instance http://localhost:11434/v1#nomic-embed-text.</summary>
/// <param name="Endpoint">The base of the OpenAI protocol; requests go to its /embeddings.</param>
/// <param name="Model">The model's name there.</param>
internal sealed record RemoteAddress(Uri Endpoint, string Model)
{
    private const string Example = "for instance 'remote:http://localhost:11434/v1#nomic-embed-text'";

    /// <summary>Without key or query, so that it can stand in a report.</summary>
    public string Id => $"remote:{Endpoint.Authority}{Endpoint.AbsolutePath.TrimEnd('/')}#{Model}";

    /// <exception cref="EncoderException">It is no such address, holds a secret, or would send the key in the clear.</exception>
    public static RemoteAddress Of(string address, string? key)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Fragment.Length < 2)
        {
            throw new EncoderException($"A remote encoder is 'remote:URL#MODEL' with an http or https URL and the model's name after '#', {Example}.");
        }

        if (uri.UserInfo.Length > 0 || uri.Query.Length > 0)
        {
            throw new EncoderException($"The URL of a remote encoder holds no name, password or query, because it is shown in reports. The key belongs in the environment variable {RemoteOptions.KeyVariable}.");
        }

        if (uri.Scheme == "http" && !uri.IsLoopback && !string.IsNullOrEmpty(key))
        {
            throw new EncoderException($"The key in {RemoteOptions.KeyVariable} is not sent to '{uri.Host}' unencrypted: use https, or no key.");
        }

        return new(new UriBuilder(uri) { Fragment = "" }.Uri, WebUtility.UrlDecode(uri.Fragment[1..]));
    }
}

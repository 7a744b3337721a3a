namespace Attune.Web.Accounts;

/// <summary>Section "Attune:Oidc": sign-in through the organization. Off while there is no authority.</summary>
public sealed class OidcOptions
{
    public const string Section = "Attune:Oidc";

    /// <summary>The address under which .well-known/openid-configuration is found.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>What the button says after "Sign in with".</summary>
    public string Name { get; set; } = "your organization";

    /// <summary>If true, anybody who signs in for the first time gets a facilitator's account; otherwise only those who were invited to that address.</summary>
    public bool NewAccounts { get; set; }

    public bool IsOn => Authority.Length > 0;

    /// <summary>The settings that are wrong, each with the valid values.</summary>
    public IEnumerable<string> Problems()
    {
        if (Authority.Length == 0)
        {
            if (ClientId.Length > 0 || ClientSecret.Length > 0) { yield return "Attune:Oidc:Authority is empty. With a client it must be an address such as https://login.example.org."; }
            yield break;
        }

        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)) { yield return $"Attune:Oidc:Authority is '{Authority}'. It must be an https address such as https://login.example.org."; }
        if (ClientId.Length == 0) { yield return "Attune:Oidc:ClientId is empty. It must be the one the organization registered for Attune."; }
        if (Name.Length == 0) { yield return "Attune:Oidc:Name is empty. It must be what people call the sign-in of the organization."; }
    }
}

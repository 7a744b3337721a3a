using Microsoft.AspNetCore.Identity;

namespace Attune.Store.Keys;

/// <summary>
/// What accounts are looked up by: blind indexes of the address and of the organization's name for a person, in place of the words themselves. ASP.NET Core asks
/// for it wherever it would compare or store the normal form of a name or address.
/// </summary>
public sealed class BlindNames(InstallationKey installation) : ILookupNormalizer
{
    private readonly UpperInvariantLookupNormalizer _normal = new();

    public string? NormalizeName(string? name) => IndexOf("account", _normal.NormalizeName(name));

    public string? NormalizeEmail(string? email) => IndexOf("account", _normal.NormalizeEmail(email));

    /// <summary>The index of what the sign-in of the organization calls a person, which may be an address or a number of the staff.</summary>
    public string OfLogin(string providerKey) => IndexOf("login", providerKey)!;

    private string? IndexOf(string of, string? normal) => normal is null ? null : installation.Texts.IndexOf(of, normal);
}

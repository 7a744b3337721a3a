namespace Attune.Store.Model;

/// <summary>The key of this installation, encrypted with the master key. There is one, made at the first start.</summary>
/// <param name="Id">Always <see cref="TheOne"/>.</param>
/// <param name="Wrapped">The key, sealed.</param>
/// <param name="MasterKeyId">Which master key opens it.</param>
public sealed record InstallationKeyRow(int Id, byte[] Wrapped, string MasterKeyId)
{
    public const int TheOne = 1;
}

/// <summary>A key that protects cookies and the tokens of forms, as ASP.NET Core writes it, sealed.</summary>
/// <param name="Name">The name that ASP.NET Core gives it.</param>
/// <param name="Sealed">The key as XML, sealed under a key derived from that of the installation.</param>
public sealed record CookieKeyRow(string Name, byte[] Sealed);

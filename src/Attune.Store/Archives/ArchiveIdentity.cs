using System.Numerics;
using System.Security.Cryptography;
using Attune.Store.Keys;

namespace Attune.Store.Archives;

/// <summary>
/// The key pair by which this installation receives archives and is known as their sender. It follows from the key of the installation, so it is there from the
/// first start, lies under the master key, stays when the master key is changed, and needs no backup of its own.
/// </summary>
public sealed class ArchiveIdentity(InstallationKey installation)
{
    // More than the order of the curve has, so that no private key is likelier than another.
    private const int SeedBytes = 48;
    private const int ScalarBytes = 32;

    private static readonly BigInteger Order = BigInteger.Parse("00FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What another installation is told, so that it can write archives for this one and knows those that this one wrote.</summary>
    public ArchiveAddress Address
    {
        get
        {
            using var key = Open();
            return ArchiveAddress.FromKey(key);
        }
    }

    /// <summary>The key pair, which the caller disposes.</summary>
    internal ECDiffieHellman Open()
    {
        var seed = new BigInteger(HKDF.Expand(HashAlgorithmName.SHA256, installation.Archives, SeedBytes, "attune archive key"u8.ToArray()), isUnsigned: true, isBigEndian: true);
        var scalar = new byte[ScalarBytes];
        var written = ((seed % (Order - 1)) + 1).ToByteArray(isUnsigned: true, isBigEndian: true);
        written.CopyTo(scalar, ScalarBytes - written.Length);
        return ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = scalar });
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;

namespace Attune.Store.Archives;

/// <summary>The public key of an installation, to which archives are sealed and by which it is known: a point of P-256. It is no secret; who writes it down for whom is what counts.</summary>
public sealed record ArchiveAddress
{
    /// <summary>Stands before the point in the text of an address.</summary>
    public const string Prefix = "attune-key-";

    internal const int Bytes = 1 + (2 * CoordinateBytes);

    private const int CoordinateBytes = 32;
    private const byte Uncompressed = 4;
    private const int FingerprintBytes = 8;
    private const int FingerprintGroup = 4;

    private ArchiveAddress(byte[] point) => Point = point;

    internal byte[] Point { get; }

    /// <summary>Four groups of signs, short enough to be compared over the telephone.</summary>
    public string Fingerprint => string.Join('-', Convert.ToHexStringLower(SHA256.HashData(Point).AsSpan(0, FingerprintBytes)).Chunk(FingerprintGroup).Select(group => new string(group)));

    /// <returns>Null if the text is not the address of an installation.</returns>
    public static ArchiveAddress? Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (!trimmed.StartsWith(Prefix, StringComparison.Ordinal) || !Base64Url.IsValid(trimmed.AsSpan(Prefix.Length))) { return null; }
        return FromPoint(Base64Url.DecodeFromChars(trimmed.AsSpan(Prefix.Length)));
    }

    public bool Equals(ArchiveAddress? other) => other is not null && Point.AsSpan().SequenceEqual(other.Point);

    public override int GetHashCode() => BitConverter.ToInt32(Point, 1);

    /// <summary>The address as it is handed over.</summary>
    public override string ToString() => Prefix + Base64Url.EncodeToString(Point);

    /// <returns>Null if the bytes are no point of the curve.</returns>
    internal static ArchiveAddress? FromPoint(byte[] point)
    {
        if (point is not [Uncompressed, ..] || point.Length != Bytes) { return null; }
        try
        {
            // Whoever sends a point that is not on the curve wants to learn of the key with which it is multiplied.
            using var key = Import(point);
            return new(point);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    internal static ArchiveAddress FromKey(ECDiffieHellman key)
    {
        var at = key.ExportParameters(includePrivateParameters: false).Q;
        return new([Uncompressed, .. at.X!, .. at.Y!]);
    }

    /// <summary>The key of the point, which the caller disposes.</summary>
    internal ECDiffieHellman Open() => Import(Point);

    private static ECDiffieHellman Import(byte[] point)
        => ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = point[1..(1 + CoordinateBytes)], Y = point[(1 + CoordinateBytes)..] } });
}

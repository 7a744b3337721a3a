using System.Security.Cryptography;

namespace Attune.Store.Archives;

/// <summary>
/// What stands in the clear at the head of an archive - form, sender, receiver, and a key made for this one file - and the key that follows from it. Only the
/// receiver can make that key, and only with the sender's part: so what opens was written by the installation that is named. (HPKE, RFC 9180, calls it the
/// authenticated mode.) The whole head goes into the key, so that nothing of it can be exchanged.
/// </summary>
internal static class ArchiveEnvelope
{
    /// <summary>The form of the file, which is raised when what was written before can be read no more.</summary>
    public const byte Form = 1;

    /// <summary>How long the head is.</summary>
    public static readonly int HeadBytes = Magic.Length + 1 + (3 * ArchiveAddress.Bytes);

    private static ReadOnlySpan<byte> Magic => "ATTUNE-ARCHIVE\n"u8;

    /// <summary>Writes the head.</summary>
    /// <returns>The key of the file.</returns>
    public static byte[] Seal(Stream file, ECDiffieHellman sender, ArchiveAddress receiver)
    {
        using var once = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var theirs = receiver.Open();
        byte[] head = [.. Magic, Form, .. ArchiveAddress.FromKey(sender).Point, .. receiver.Point, .. ArchiveAddress.FromKey(once).Point];
        file.Write(head);
        return KeyFrom(head, once.DeriveRawSecretAgreement(theirs.PublicKey), sender.DeriveRawSecretAgreement(theirs.PublicKey));
    }

    /// <summary>Reads the head.</summary>
    /// <returns>The key of the file, and the head's length in bytes is read.</returns>
    /// <exception cref="ArchiveException">The file is not an archive, of another form, for another installation, or from another.</exception>
    public static byte[] Open(Stream file, ECDiffieHellman receiver, ArchiveAddress from)
    {
        var head = new byte[HeadBytes];
        var read = file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        if (!head.AsSpan(0, Magic.Length).SequenceEqual(Magic)) { throw new ArchiveException(new(ArchiveFault.NotAnArchive)); }
        if (read < HeadBytes) { throw new ArchiveException(new(ArchiveFault.CutOff, At: read)); }
        if (head[Magic.Length] != Form) { throw new ArchiveException(new(ArchiveFault.OtherForm, $"{head[Magic.Length]}", Magic.Length)); }
        var (sender, own, once) = (PointAt(head, 0), PointAt(head, 1), PointAt(head, 2));
        if (own != ArchiveAddress.FromKey(receiver)) { throw new ArchiveException(new(ArchiveFault.ForAnother, own.Fingerprint)); }
        if (sender != from) { throw new ArchiveException(new(ArchiveFault.FromAnother, sender.Fingerprint)); }
        using var senders = sender.Open();
        using var onces = once.Open();
        return KeyFrom(head, receiver.DeriveRawSecretAgreement(onces.PublicKey), receiver.DeriveRawSecretAgreement(senders.PublicKey));
    }

    private static ArchiveAddress PointAt(byte[] head, int number)
    {
        var at = Magic.Length + 1 + (number * ArchiveAddress.Bytes);
        return ArchiveAddress.FromPoint(head[at..(at + ArchiveAddress.Bytes)]) ?? throw new ArchiveException(new(ArchiveFault.Changed, At: at));
    }

    private static byte[] KeyFrom(byte[] head, byte[] once, byte[] sender)
        => HKDF.DeriveKey(HashAlgorithmName.SHA256, [.. once, .. sender], ArchivePieces.KeyBytes, salt: null, info: head);
}

using System.Security.Cryptography;
using Attune.Domain.Programs;
using Attune.Store.Sealing;

namespace Attune.Store.Keys;

/// <summary>
/// The key under which everything of this installation is sealed: names and texts, the keys of the programs, the audit trails, the keys of cookies. It lies in the database under
/// the master key, so that a change of the master key changes one row, and nothing that runs meanwhile notices. There is one in a process, opened at the start.
/// </summary>
public sealed class InstallationKey
{
    private byte[]? _key;
    private byte[]? _programs;
    private byte[]? _cookies;
    private TextKey? _texts;
    private byte[]? _seats;

    /// <summary>The key that seals the keys of programs.</summary>
    internal byte[] Programs => _programs ??= Derive("programs");

    /// <summary>The key that seals the keys of cookies.</summary>
    internal byte[] Cookies => _cookies ??= Derive("cookies");

    /// <summary>The key without which PINs and codes of leaders cannot be tried.</summary>
    internal byte[] Seats => _seats ??= Derive("seats");

    /// <summary>From which the key pair follows that other installations seal archives to.</summary>
    internal byte[] Archives => Derive("archives");

    /// <summary>The key that seals the audit trail of a program. It does not go when the program is erased: that it was erased stands in the trail.</summary>
    internal byte[] TrailOf(ProgramId program) => Derive($"audit {program.Value:N}");

    /// <summary>The key of the names, addresses and texts in columns.</summary>
    internal TextKey Texts => _texts ?? throw NotOpen();

    /// <summary>The same, or null while the keys are not open: the row of this key itself is saved before.</summary>
    internal TextKey? TextsIfOpen => _texts;

    internal void Open(byte[] key)
    {
        _key = key;
        // The columns are read without asking anybody for a key, so it is made known at once.
        _texts = TextKey.Open(Derive("texts"), Derive("indexes"));
    }

    private byte[] Derive(string purpose)
        => HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            _key ?? throw NotOpen(),
            MasterKey.Bytes,
            info: System.Text.Encoding.UTF8.GetBytes($"attune {purpose}"));

    private static InvalidOperationException NotOpen() => new("The keys are not open yet; StoreSetup.OpenKeysAsync opens them at the start.");
}

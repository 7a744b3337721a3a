using System.Security.Cryptography;
using Attune.Store.Model;
using Attune.Store.Sealing;

namespace Attune.Store.Keys;

/// <summary>Opens the key of the installation. It is stored outside the database, so that a stolen copy of the database opens nothing.</summary>
public sealed class MasterKey
{
    public const int Bytes = 32;

    private static readonly byte[] Binding = "attune installation key"u8.ToArray();

    private readonly byte[] _key;
    private readonly string? _newFile;

    private MasterKey(byte[] key, string? newFile = null)
        => (_key, _newFile, Id) = (key, newFile, Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, 4)));

    /// <summary>Identifies the key in an error message and reveals nothing about it.</summary>
    public string Id { get; }

    /// <summary>The file that this key is to be written to, if it was made just now; otherwise null.</summary>
    internal string? NewFile => _newFile;

    /// <exception cref="InvalidOperationException">The text is not 32 bytes in base64.</exception>
    public static MasterKey FromBase64(string text)
    {
        var key = new byte[Bytes];
        return Convert.TryFromBase64String(text, key, out var written) && written == Bytes
            ? new(key)
            : throw new InvalidOperationException($"Store:MasterKey must be {Bytes} bytes in base64, for instance from: openssl rand -base64 {Bytes}");
    }

    /// <summary>Reads the key file. If there is none, the key is a new one, whose file is written only once the database is known to be empty.</summary>
    public static MasterKey FromFile(string path)
        => File.Exists(path) ? FromBase64(File.ReadAllText(path).Trim()) : new(RandomNumberGenerator.GetBytes(Bytes), path);

    /// <summary>Writes the file of a new key, readable by its owner only.</summary>
    internal void Keep()
    {
        if (_newFile is null) { return; }
        PrivateFiles.MakeFolderOf(_newFile);
        using var writer = new StreamWriter(PrivateFiles.MakeNew(_newFile));
        writer.WriteLine(Convert.ToBase64String(_key));
    }

    internal byte[] Wrap(byte[] installationKey) => SealedBox.Seal(_key, installationKey, Binding);

    /// <exception cref="WrongMasterKeyException">The row was encrypted with another master key.</exception>
    internal byte[] Unwrap(InstallationKeyRow row)
    {
        if (row.MasterKeyId != Id) { throw WrongMasterKeyException.Other(row.MasterKeyId, this); }
        try
        {
            return SealedBox.Open(_key, row.Wrapped, Binding);
        }
        catch (CryptographicException)
        {
            throw new WrongMasterKeyException($"The key of this database cannot be opened although it names this master key ({Id}): its row was changed. Restore the database from a backup.");
        }
    }
}

/// <summary>The master key is not the one of this database; the message says in a line which is, and what to do.</summary>
public sealed class WrongMasterKeyException(string message) : InvalidOperationException(message)
{
    internal static WrongMasterKeyException Other(string wanted, MasterKey given)
        => new(given.NewFile is { } missing
            ? $"The keys in this database belong to master key {wanted}, and the file {missing} is missing. Put it back from your backup; no new one was made, because it would open nothing."
            : $"The keys in this database belong to master key {wanted}; this is {given.Id}. Set Store:MasterKey or Store:MasterKeyFile to the former.");
}

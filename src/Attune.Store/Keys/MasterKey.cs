using System.Security.Cryptography;
using Attune.Domain.Programs;
using Attune.Store.Model;

namespace Attune.Store.Keys;

/// <summary>Encrypts the keys of the programs. It is stored outside the database, so that a stolen copy of the database opens nothing.</summary>
public sealed class MasterKey
{
    public const int Bytes = 32;

    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] _key;

    private MasterKey(byte[] key) => (_key, Id) = (key, Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, 4)));

    /// <summary>Identifies the key in an error message and reveals nothing about it.</summary>
    public string Id { get; }

    /// <exception cref="InvalidOperationException">The text is not 32 bytes in base64.</exception>
    public static MasterKey FromBase64(string text)
    {
        var key = new byte[Bytes];
        return Convert.TryFromBase64String(text, key, out var written) && written == Bytes
            ? new(key)
            : throw new InvalidOperationException($"Store:MasterKey must be {Bytes} bytes in base64, for instance from: openssl rand -base64 {Bytes}");
    }

    /// <summary>Reads the key file; if there is none, creates it, readable by its owner only.</summary>
    public static MasterKey FromFile(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.WriteThrough };
            if (!OperatingSystem.IsWindows()) { options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; }
            using var writer = new StreamWriter(path, options);
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));
        }

        return FromBase64(File.ReadAllText(path).Trim());
    }

    internal byte[] Wrap(byte[] dataKey, ProgramId program)
    {
        var box = new byte[NonceBytes + TagBytes + dataKey.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(_key, TagBytes);
        aes.Encrypt(box.AsSpan(0, NonceBytes), dataKey, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), program.Value.ToByteArray());
        return box;
    }

    /// <exception cref="InvalidOperationException">The row was encrypted with another master key.</exception>
    internal byte[] Unwrap(DataKeyRow row)
    {
        if (row.MasterKeyId != Id)
        {
            throw new InvalidOperationException($"The texts of this program were sealed under master key {row.MasterKeyId}; this is {Id}. Set Store:MasterKey or Store:MasterKeyFile to the former.");
        }

        var key = new byte[row.Wrapped.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(_key, TagBytes);
        aes.Decrypt(row.Wrapped.AsSpan(0, NonceBytes), row.Wrapped.AsSpan(NonceBytes + TagBytes), row.Wrapped.AsSpan(NonceBytes, TagBytes), key, row.Program.Value.ToByteArray());
        return key;
    }
}

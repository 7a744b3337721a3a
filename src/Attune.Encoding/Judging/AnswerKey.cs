using System.Security.Cryptography;

namespace Attune.Encoding.Judging;

/// <summary>
/// Stands for what one judge was asked: a name under which the answer is found, and a key that seals it. Both come from a hash of the judge, the
/// instructions and the sentences, and neither leads back to them.
/// </summary>
internal sealed class AnswerKey
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly byte[] _key;

    /// <param name="judgeId">The id of the judge.</param>
    /// <param name="instructions">What it is told to do; other instructions make another answer.</param>
    /// <param name="asked">The sentences, as they are sent.</param>
    public AnswerKey(string judgeId, string instructions, string asked)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in (string[])[judgeId, instructions, asked])
        {
            // Hashed apart first: joined texts could be split in two ways.
            hash.AppendData(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(part)));
        }

        var all = hash.GetHashAndReset();
        Name = Convert.ToHexStringLower(HKDF.Expand(HashAlgorithmName.SHA256, all, 16, "name"u8.ToArray()));
        _key = HKDF.Expand(HashAlgorithmName.SHA256, all, 32, "key"u8.ToArray());
    }

    /// <summary>32 hexadecimal digits.</summary>
    public string Name { get; }

    /// <summary>The answer as it may lie on a disk.</summary>
    public byte[] Seal(string answer)
    {
        var plain = System.Text.Encoding.UTF8.GetBytes(answer);
        var file = new byte[NonceSize + TagSize + plain.Length];
        RandomNumberGenerator.Fill(file.AsSpan(0, NonceSize));
        using var aes = new AesGcm(_key, TagSize);
        aes.Encrypt(file.AsSpan(0, NonceSize), plain, file.AsSpan(NonceSize + TagSize), file.AsSpan(NonceSize, TagSize));
        return file;
    }

    /// <summary>The answer that was sealed; null if the file is broken or was sealed for something else.</summary>
    public string? Open(ReadOnlySpan<byte> file)
    {
        if (file.Length < NonceSize + TagSize) { return null; }

        var plain = new byte[file.Length - NonceSize - TagSize];
        using var aes = new AesGcm(_key, TagSize);
        try
        {
            aes.Decrypt(file[..NonceSize], file[(NonceSize + TagSize)..], file[NonceSize..(NonceSize + TagSize)], plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return System.Text.Encoding.UTF8.GetString(plain);
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;

namespace Attune.Domain;

public readonly record struct AudienceRoomId(Guid Value)
{
    public static AudienceRoomId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

public readonly record struct AudienceQuestionId(Guid Value)
{
    public static AudienceQuestionId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

/// <summary>Stands for one person in the audience: a hash of the random key in the cookie, so that nothing stored opens a vote.</summary>
public readonly record struct AudienceMemberKey(Guid Value)
{
    private const int KeyBytes = 32;

    /// <summary>The random key that goes into the cookie, and nowhere else.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));

    public static AudienceMemberKey Of(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        // Half of the hash: 128 bits are as many as an id has, and nobody can choose them.
        return new(new Guid(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(secret)).AsSpan(0, 16)));
    }

    public override string ToString() => Value.ToString();
}

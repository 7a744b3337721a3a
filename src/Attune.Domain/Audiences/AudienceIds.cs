using System.Buffers.Text;
using System.Security.Cryptography;

namespace Attune.Domain.Audiences;

/// <summary>Identifies an audience's room.</summary>
public readonly record struct AudienceRoomId(Guid Value)
{
    public static AudienceRoomId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a question to an audience.</summary>
public readonly record struct AudienceQuestionId(Guid Value)
{
    public static AudienceQuestionId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

/// <summary>
/// Stands for one person in the audience: a hash of the random key in the cookie, so that nothing that is stored lets anybody vote in that person's place.
/// </summary>
public readonly record struct AudienceMemberKey(Guid Value)
{
    private const int KeyBytes = 32;

    /// <summary>Makes the random key that goes into the cookie and is stored nowhere else.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));

    public static AudienceMemberKey FromSecret(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        // Half of the hash is enough: 128 bits are the size of any other id, and nobody can choose them.
        return new(new Guid(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(secret)).AsSpan(0, 16)));
    }

    public override string ToString() => Value.ToString();
}

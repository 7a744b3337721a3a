using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Attune.Domain.Teams;

/// <summary>Identifies a team within a program.</summary>
public readonly record struct TeamId(Guid Value)
{
    public static TeamId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a cascade.</summary>
public readonly record struct CascadeId(Guid Value)
{
    public static CascadeId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

/// <summary>
/// Stands for one person who answers in a team: a hash of the random key in the cookie, so that nothing that is stored lets anybody read or change that
/// person's answer.
/// </summary>
public readonly record struct TeamMemberKey(Guid Value)
{
    private const int KeyBytes = 32;

    /// <summary>Makes the random key that goes into the cookie and is stored nowhere else.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <param name="cascade">The cascade: the same cookie in two cascades would be two people, so that answers of two quarters cannot be joined.</param>
    /// <param name="secret">The key in the cookie.</param>
    public static TeamMemberKey FromSecret(CascadeId cascade, string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        // Half of the hash is enough: 128 bits are the size of any other id, and nobody can choose them.
        return new(new Guid(SHA256.HashData(Encoding.ASCII.GetBytes($"attune.team-member.1|{cascade}|{secret}")).AsSpan(0, 16)));
    }

    public override string ToString() => Value.ToString();
}

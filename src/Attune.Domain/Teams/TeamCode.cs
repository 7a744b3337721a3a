using System.Security.Cryptography;
using System.Text;
using Attune.Domain.Audiences;

namespace Attune.Domain.Teams;

/// <summary>The code of a team in one cascade: it stands in the team's link and on its sheet, and opens nothing but an answer of one's own.</summary>
public static class TeamCode
{
    // 27^9 are 7.6 million million codes: among ten thousand teams of a cascade that lasts weeks, one guess in 760 million meets one.
    public const int Length = 9;

    private const int Group = 3;

    public static string New() => RoomCode.New(Length);

    /// <summary>Reads the code as people type it: in small letters, or with spaces and dashes inside.</summary>
    /// <returns>Null if it cannot be a code.</returns>
    public static string? Read(string? typed) => RoomCode.Read(typed, Length);

    /// <summary>The code in three groups of three, "BCD 234 FGH".</summary>
    public static string Spoken(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return string.Join(' ', code.Chunk(Group).Select(letters => new string(letters)));
    }

    /// <summary>The hash by which a team is looked up.</summary>
    public static byte[] HashOf(string code) => SHA256.HashData(Encoding.ASCII.GetBytes($"attune.team.1|{code}"));
}

using System.Security.Cryptography;
using System.Text;
using Attune.Domain.Rooms;

namespace Attune.Domain.Drifts;

/// <summary>Something agreed that is open again in a round, with its evidence as far as whoever looks may see it.</summary>
/// <param name="Kind">What has moved.</param>
/// <param name="Key">What tells it from others of its kind.</param>
/// <param name="Agreed">What was agreed, in its own words.</param>
/// <param name="AgreedAt">When it was agreed; null where that is not known.</param>
/// <param name="Evidence">A digest of the evidence: the same matter on the same evidence is not opened twice.</param>
public sealed record OpenAgain(DriftKind Kind, string Key, string Agreed, DateTimeOffset? AgreedAt, string Evidence)
{
    /// <summary>The word, the activity or the name under which it is found; empty where the agreed words say enough.</summary>
    public string Name { get; init; } = "";

    /// <summary>The sentences that say so; empty for facts.</summary>
    public ImmutableArray<RoomQuote> Quotes { get; init; } = [];

    /// <summary>What was moved or counted, in the words of the reader's language.</summary>
    public string Fact { get; init; } = "";

    /// <summary>It rests on what people answered, and not on the record alone.</summary>
    public bool IsOfAnswers { get; init; }

    /// <summary>How many people say so, of both sides; null where that is not counted.</summary>
    public int? People { get; init; }

    /// <summary>One text for kind and key, for forms and rows.</summary>
    public string Place => $"{Kind}:{Key}";

    /// <summary>A digest of what a matter rests on, in any order.</summary>
    public static string Digest(IEnumerable<string> parts)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', parts.Order(StringComparer.Ordinal)))))[..32];
}

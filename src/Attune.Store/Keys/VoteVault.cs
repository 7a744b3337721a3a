using System.Text.Json;
using Attune.Domain.Statements;
using Attune.Store.Model;
using Attune.Store.Sealing;

namespace Attune.Store.Keys;

/// <summary>Seals votes with the key of their program, each bound to its place, and opens them for the ballot box alone.</summary>
internal sealed class VoteVault(DataKeys keys) : IVoteVault
{
    /// <summary>
    /// All votes have this length, so that the length of a row does not tell "cannot" with a reason from "agree" without one: JSON writes a letter of a reason that
    /// is not ASCII with six bytes, and the longest reason has 600.
    /// </summary>
    internal const int Least = 4096;

    public async ValueTask<byte[]> SealAsync(VotePlace place, VoteContent vote, CancellationToken cancel)
        => SealedBox.Seal(await keys.OfAsync(place.Program, cancel), JsonSerializer.SerializeToUtf8Bytes(vote, JsonText.Options), place.Binding(), Least);

    /// <summary>Seals what was sealed with one key with another, in the same place.</summary>
    public static byte[] Reseal(byte[] box, byte[] before, byte[] after, VotePlace place) => SealedBox.Seal(after, SealedBox.Open(before, box, place.Binding()), place.Binding(), Least);

    public async ValueTask<ImmutableArray<VoteContent>> OpenAsync(IReadOnlyCollection<StatementVote> votes, BallotPermit key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (votes.Count == 0) { return []; }
        var dataKey = await keys.OfAsync(votes.First().Program, cancel);
        return [.. votes.Select(vote => JsonSerializer.Deserialize<VoteContent>(SealedBox.Open(dataKey, vote.Sealed, vote.Place.Binding()), JsonText.Options)!)];
    }
}

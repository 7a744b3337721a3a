using System.Text.Json;
using Attune.Domain.Statements;
using Attune.Store.Model;

namespace Attune.Store.Keys;

/// <summary>Seals votes with the key of their program, each bound to its place, and opens them for the ballot box alone.</summary>
internal sealed class VoteVault(DataKeys keys) : IVoteVault
{
    public async ValueTask<byte[]> SealAsync(VotePlace place, VoteContent vote, CancellationToken cancel)
        => SealedBox.Seal(await keys.OfAsync(place.Program, cancel), JsonSerializer.SerializeToUtf8Bytes(Padded.From(vote), JsonText.Options), place.Binding());

    public async ValueTask<ImmutableArray<VoteContent>> OpenAsync(IReadOnlyCollection<StatementVote> votes, BallotPermit key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (votes.Count == 0) { return []; }
        var dataKey = await keys.OfAsync(votes.First().Program, cancel);
        return [.. votes.Select(vote => JsonSerializer.Deserialize<Padded>(SealedBox.Open(dataKey, vote.Sealed, vote.Place.Binding()), JsonText.Options)!.Vote)];
    }

    /// <summary>
    /// A vote filled up to a fixed length. A sealed text is as long as its content, so without this the length of a row would tell "cannot" with a reason from
    /// "agree" without one.
    /// </summary>
    private sealed record Padded(VoteContent Vote, string Padding)
    {
        // A reason of the longest kind, in an alphabet of three bytes a letter, has 1,800 bytes; the rest of a vote has under 100.
        private const int Bytes = 2048;

        public static Padded From(VoteContent vote)
            => new(vote, new string(' ', Math.Max(0, Bytes - JsonSerializer.SerializeToUtf8Bytes(vote, JsonText.Options).Length)));
    }
}

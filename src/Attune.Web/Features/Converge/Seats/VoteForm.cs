using System.Security.Cryptography;
using System.Text.Json;

namespace Attune.Web.Features.Converge.Seats;

/// <summary>What the form of a vote sends.</summary>
public sealed class VoteForm
{
    public string? Ballot { get; set; }

    public string? Grade { get; set; }

    public string? Reason { get; set; }

    public string? Shown { get; set; }

    public string? Key { get; set; }

    /// <summary>"room": the vote was given on the page of the sitting, and leads back to it.</summary>
    public string? To { get; set; }

    internal BallotId? Id => Guid.TryParse(Ballot, out var id) ? new(id) : null;

    internal ReasonShown ReasonShown => Forms.Chosen<ReasonShown>(Shown) ?? ReasonShown.NotShown;

    internal string Words => (Reason ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>Null without a choice. A reason typed before another grade was chosen goes nowhere.</summary>
    internal VoteContent? Vote => Forms.Chosen<Grade>(Grade) is { } grade ? new(grade, grade.CarriesIt() ? "" : Words, ReasonShown) : null;

    /// <summary>
    /// A page brought back by the browser still holds the key it was sent with: only the same vote under the same key is the
    /// same vote.
    /// </summary>
    internal Guid WriteKey(VoteContent vote)
        => new(SHA256.HashData([.. (Guid.TryParse(Key, out var key) ? key : Guid.NewGuid()).ToByteArray(), .. JsonSerializer.SerializeToUtf8Bytes(vote)]).AsSpan(0, 16));
}

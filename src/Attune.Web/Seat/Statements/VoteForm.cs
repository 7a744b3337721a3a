using System.Security.Cryptography;
using System.Text.Json;
using Attune.Domain.Statements;
using Attune.Web.Components;

namespace Attune.Web.Seat.Statements;

/// <summary>What the form of a vote sends.</summary>
public sealed class VoteForm
{
    public string? Ballot { get; set; }

    public string? Grade { get; set; }

    public string? Reason { get; set; }

    public string? Shown { get; set; }

    public string? Key { get; set; }

    internal BallotId? Id => Guid.TryParse(Ballot, out var id) ? new(id) : null;

    internal ReasonShown ReasonShown => Forms.Chosen<ReasonShown>(Shown) ?? ReasonShown.NotShown;

    internal string Words => (Reason ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>The vote; null without a choice. A reason that was typed before another grade was chosen is dropped.</summary>
    internal VoteContent? Vote => Forms.Chosen<Grade>(Grade) is { } grade ? new(grade, grade.CarriesIt() ? "" : Words, ReasonShown) : null;

    /// <summary>
    /// The key of the write. A page that the browser brought back still holds the key with which it was sent, so only the same vote under the same key counts
    /// as the same write.
    /// </summary>
    internal Guid WriteKey(VoteContent vote)
        => new(SHA256.HashData([.. (Guid.TryParse(Key, out var key) ? key : Guid.NewGuid()).ToByteArray(), .. JsonSerializer.SerializeToUtf8Bytes(vote)]).AsSpan(0, 16));
}

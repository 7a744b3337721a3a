using Attune.Domain.Audiences;
using Attune.Store.Audiences;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Audiences;

/// <summary>Takes a vote of an audience while its question is open; a later one of the same member takes its place.</summary>
public sealed class VoteInAudience
{
    private readonly AudienceWriter _writer;

    internal VoteInAudience(AudienceWriter writer) => _writer = writer;

    /// <summary>Returns when the vote is on the disk, or with the reason why it is not.</summary>
    public async Task<WriteOutcome> RunAsync(AudienceVote vote, CancellationToken cancel) => await _writer.WriteAsync(new(null, vote), cancel);
}

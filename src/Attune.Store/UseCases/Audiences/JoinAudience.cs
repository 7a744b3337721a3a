using Attune.Domain.Audiences;
using Attune.Store.Audiences;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Audiences;

/// <summary>Writes a new member of a room. Written twice, it is one.</summary>
public sealed class JoinAudience
{
    private readonly AudienceWriter _writer;

    internal JoinAudience(AudienceWriter writer) => _writer = writer;

    /// <summary>Returns when the member is on the disk, or with the reason why it is not.</summary>
    public async Task<WriteOutcome> RunAsync(AudienceMember member, CancellationToken cancel) => await _writer.WriteAsync(new(member, null), cancel);
}

using Attune.Domain.Audiences;
using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Audiences;

/// <summary>Opens a room for an audience. A room that is still open, whose code can no longer be shown, is closed and replaced.</summary>
public sealed class OpenAudience(AttuneDb db)
{
    /// <param name="round">The round in whose sitting the audience is asked.</param>
    /// <param name="before">The newest room of the round; null before there is one.</param>
    /// <param name="code">The code that lets people in.</param>
    /// <param name="sealedCode">The code as it is stored, to be shown again at the Desk.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    public async Task RunAsync(Round round, AudienceRoom? before, string code, string sealedCode, DateTimeOffset now, CancellationToken cancel)
    {
        if (before is { ClosedAt: null } lost) { lost.Close(now); }
        db.Add(new AudienceRoom(AudienceRoomId.New(), round, code, sealedCode, now));
        await db.SaveChangesAsync(cancel);
    }
}

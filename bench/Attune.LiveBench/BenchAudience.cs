using Attune.Domain.Audiences;
using Attune.Domain.Programs;
using Attune.Store;
using Attune.Store.UseCases.Audiences;

namespace Attune.LiveBench;

/// <summary>A room for an audience with a statement that is open.</summary>
internal static class BenchAudience
{
    /// <returns>The code that lets people in.</returns>
    public static async Task<string> OpenAsync(IDbContextFactory<AttuneDb> dbs, RoundId round)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = TimeProvider.System.GetUtcNow();
        var code = RoomCode.New();
        await new OpenAudience(db).RunAsync(await db.Rounds.FirstAsync(candidate => candidate.Id == round), before: null, code, "", now, CancellationToken.None);
        var room = await db.AudienceRooms.FirstAsync(candidate => candidate.Round == round);
        var question = new AudienceQuestion(new(Guid.NewGuid()), room, 1, AudienceQuestionKind.Statement, "We fit the company to the standard.", []);
        await new AddAudienceQuestion(db).RunAsync(question, CancellationToken.None);
        await new ChangeAudience(db).RunAsync(round, () => room.Open(question, [], now), CancellationToken.None);
        return code;
    }
}

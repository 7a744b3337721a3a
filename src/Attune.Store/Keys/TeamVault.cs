using System.Text.Json;
using Attune.Domain.Gates;
using Attune.Domain.Teams;
using Attune.Store.Model;
using Attune.Store.Sealing;

namespace Attune.Store.Keys;

/// <summary>Seals the answers of teams with the key of their program, each bound to its place, and opens them for the gate alone.</summary>
internal sealed class TeamVault(IDbContextFactory<AttuneDb> dbs, DataKeys keys) : ITeamVault
{
    // A handful of choices and two answers of a few sentences are shorter, and then their length tells nothing.
    private const int Least = 2048;

    public async ValueTask<byte[]> SealAsync(TeamAnswerPlace place, TeamAnswer answer, CancellationToken cancel)
        => SealedBox.Seal(await keys.OfAsync(place.Program, cancel), JsonSerializer.SerializeToUtf8Bytes(answer, JsonText.Options), place.Binding(), Least);

    /// <summary>Seals what was sealed with one key with another, in the same place.</summary>
    public static byte[] Reseal(byte[] box, byte[] before, byte[] after, TeamAnswerPlace place) => SealedBox.Seal(after, SealedBox.Open(before, box, place.Binding()), place.Binding(), Least);

    public async ValueTask<ImmutableArray<TeamAnswer>> OpenAsync(IReadOnlyList<SealedTeamAnswer> answers, TextAccess? look, GatePermit key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (answers.Count == 0) { return []; }
        if (look is not null)
        {
            await using var db = await dbs.CreateDbContextAsync(cancel);
            db.Audit.Add(new(look.Program, look.Round, look.At, AuditAct.TeamsRead, look.Role, look.Reader, look.Answers));
            await db.SaveChangesAsync(cancel);
        }

        var dataKey = await keys.OfAsync(answers[0].Program, cancel);
        return [.. answers.Select(answer => JsonSerializer.Deserialize<TeamAnswer>(SealedBox.Open(dataKey, answer.Given, answer.Place.Binding()), JsonText.Options)!)];
    }
}

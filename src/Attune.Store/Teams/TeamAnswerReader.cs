using System.Runtime.CompilerServices;
using Attune.Domain.Gates;
using Attune.Domain.Teams;

namespace Attune.Store.Teams;

/// <summary>Reads the answers of a closed cascade for the analysis, through the gate, a batch at a time.</summary>
public sealed class TeamAnswerReader
{
    private readonly IDbContextFactory<AttuneDb> _dbs;
    private readonly ITeamVault _vault;

    internal TeamAnswerReader(IDbContextFactory<AttuneDb> dbs, ITeamVault vault) => (_dbs, _vault) = (dbs, vault);

    /// <summary>All answers, in the order of their random keys; none while the cascade is open. The audit says once that they were opened.</summary>
    public async IAsyncEnumerable<ImmutableArray<ReadTeamAnswer>> ReadAsync(Cascade cascade, DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(cascade);
        await using var db = await _dbs.CreateDbContextAsync(cancel);
        var rows = db.TeamAnswers.AsNoTracking().Where(answer => answer.Cascade == cascade.Id);
        var count = await rows.CountAsync(cancel);
        await foreach (var batch in Gate.TeamsForReadingAsync(cascade, count, rows.OrderBy(answer => answer.Member).AsAsyncEnumerable(), _vault, now, cancel)) { yield return batch; }
    }

    /// <summary>The own answer of the holder of a key; null if there is none.</summary>
    public async Task<TeamAnswer?> OwnAsync(CascadeId cascade, TeamMemberKey own, CancellationToken cancel)
    {
        await using var db = await _dbs.CreateDbContextAsync(cancel);
        return await OwnAsync(await db.TeamAnswers.AsNoTracking().FirstOrDefaultAsync(answer => answer.Cascade == cascade && answer.Member == own, cancel), own, cancel);
    }

    /// <summary>The same where the row was read already.</summary>
    public ValueTask<TeamAnswer?> OwnAsync(SealedTeamAnswer? row, TeamMemberKey own, CancellationToken cancel) => Gate.OwnOfTeamAsync(row, own, _vault, cancel);
}

using System.Collections.Concurrent;
using Attune.Analysis.Rounds;
using Attune.Domain.Questions;
using Attune.Domain.Teams;
using Attune.Store;

namespace Attune.Web.TeamSeat;

/// <summary>What everybody in a cascade is shown alike.</summary>
/// <param name="Program">The name of the program.</param>
/// <param name="Sides">What its sides are called.</param>
/// <param name="Questions">The questions as the teams read them.</param>
/// <param name="Facilitator">Who asks; empty if the account is gone.</param>
public sealed record CascadeSheet(string Program, SideNames Sides, ImmutableArray<PackQuestion> Questions, string Facilitator);

/// <summary>
/// Keeps the sheets of cascades in memory for some seconds: when a thousand people answer in an hour, the questions are not read for each page. Whether the cascade is
/// there and takes answers is asked of the database each time.
/// </summary>
internal sealed class CascadeSheets(IDbContextFactory<AttuneDb> dbs, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    // More cascades at once than an installation has.
    private const int Most = 1000;

    private readonly ConcurrentDictionary<CascadeId, (long At, CascadeSheet Sheet)> _kept = new();

    public async Task<CascadeSheet> OfAsync(Cascade cascade, CancellationToken cancel)
    {
        if (_kept.TryGetValue(cascade.Id, out var kept) && time.GetElapsedTime(kept.At) < Fresh) { return kept.Sheet; }
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var program = await db.Programs.AsNoTracking().FirstAsync(candidate => candidate.Id == cascade.Program, cancel);
        var pack = await db.Packs.AsNoTracking().FirstAsync(candidate => candidate.Program == cascade.Program && candidate.Version == cascade.PackVersion, cancel);
        var facilitator = await db.Users.Where(account => account.Id == program.Facilitator).Select(account => account.DisplayName).FirstOrDefaultAsync(cancel) ?? "";
        var sheet = new CascadeSheet(program.Name, program.Sides, cascade.Questions(pack), facilitator);
        if (_kept.Count >= Most) { _kept.Clear(); }
        _kept[cascade.Id] = (time.GetTimestamp(), sheet);
        return sheet;
    }
}

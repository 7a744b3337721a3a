using Attune.Analysis.Readings;
using Attune.Domain.Agreements;
using Attune.Domain.Cascades;
using Attune.Domain.Gates;
using Attune.Domain.Sittings;
using Attune.Domain.Statements;
using Attune.Domain.Teams;
using Attune.Encoding;
using Attune.Store;
using Attune.Store.Teams;
using Attune.Store.UseCases.Teams;
using Attune.Web.Hosting;

namespace Attune.Web.Room.Arrived;

/// <summary>Reads the answers of teams once a cascade is closed, in the background: one node reads, and every page shows what was kept.</summary>
internal sealed partial class ReadsTeams(IServiceScopeFactory scopes, IDbContextFactory<AttuneDb> dbs, ReadingCache readings, TeamAnswerReader answers, RoundEncoders encoders, Clock clock, ILogger<ReadsTeams> logger) : ITimedTask
{
    public TimeSpan Often => TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        foreach (var cascade in await db.UnreadCascadesAsync(clock.Now - TakeCascadeReading.Patience, cancel))
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<TakeCascadeReading>().RunAsync(cascade, clock.Now, cancel)) { continue; }
            var parts = await ReadAsync(db, cascade, cancel);
            await scope.ServiceProvider.GetRequiredService<KeepCascadeResults>().RunAsync(cascade, parts, clock.Now, cancel);
            Log.Read(logger, cascade.Id.Value);
        }
    }

    private async Task<ImmutableArray<CascadePart>> ReadAsync(AttuneDb db, Cascade cascade, CancellationToken cancel)
    {
        var program = await db.Programs.AsNoTracking().FirstAsync(candidate => candidate.Id == cascade.Program, cancel);
        var round = await db.Rounds.AsNoTracking().FirstAsync(candidate => candidate.Id == cascade.Round, cancel);
        var pack = await db.Packs.AsNoTracking().FirstAsync(questions => questions.Program == cascade.Program && questions.Version == cascade.PackVersion, cancel);
        var sitting = await db.Sittings.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Round == round.Id, cancel);
        var leaders = await readings.ReadAsync(program, round, sitting?.Edits ?? ReadingEdits.None, cancel);
        var teams = await db.TeamsOfAsync(cascade.Id, cancel);
        var people = (await db.TeamAnswersCountedAsync(cascade.Id, cancel)).Values.Sum();
        return await Gate.ReadTeamsAsync(
            cascade, round, teams, leaders, pack, await AgreedAsync(db, cascade, cancel), await db.PublishedBeforeAsync(cascade, cancel), answers.ReadAsync(cascade, clock.Now, cancel), people,
            (texts, question, matters, all, stop) => CascadeReader.ReadAsync(texts, question, matters, all <= CascadeReader.FewUpTo, encoders, ReadingOptions.Default, stop), cancel);
    }

    // What holds on the day of the reading: the newest meaning of a word, and no decision that another one took the place of.
    private static async Task<ImmutableArray<AgreedMatter>> AgreedAsync(AttuneDb db, Cascade cascade, CancellationToken cancel)
    {
        var statements = await db.Statements.AsNoTracking().Where(statement => statement.Round == cascade.Round).OrderBy(statement => statement.Number).ToListAsync(cancel);
        var decisions = await db.Decisions.AsNoTracking().Where(decision => decision.Program == cascade.Program).OrderBy(decision => decision.Number).ToListAsync(cancel);
        var glossary = await db.Glossary.AsNoTracking().Where(entry => entry.Program == cascade.Program).ToListAsync(cancel);
        return
        [
            .. from decision in Decision.Standing(decisions)
               select new AgreedMatter(CountedKind.Decision, decision.Text),
            .. from versions in glossary.GroupBy(entry => entry.Key)
               let now = versions.MaxBy(entry => entry.Version)!
               orderby now.Term
               select new AgreedMatter(CountedKind.Meaning, now.Meaning, now.Term),
            // What became a decision is one already.
            .. from statement in statements
               where statement.Settled == Settlement.Passed && decisions.All(decision => decision.Statement != statement.Id)
               let wording = statement.Wording
               where wording is not null
               select new AgreedMatter(CountedKind.Statement, wording.Text),
        ];
    }

    private static partial class Log
    {
        [LoggerMessage(71, LogLevel.Information, "The answers of teams to cascade {Cascade} were read")]
        public static partial void Read(ILogger logger, Guid cascade);
    }
}

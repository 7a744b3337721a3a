using System.Diagnostics;
using Attune.Store.Teams;
using Attune.Store.Tests.Providers;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests;

public sealed class KillTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Killed_while_it_writes_the_process_has_lost_nothing_it_acknowledged_and_doubled_nothing(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var acknowledged = await AcknowledgeUntilKilledAsync(database.Options, "acknowledge", enough: 1500);

        await using var db = database.Open();
        var kept = await db.Answers.AsNoTracking().ToDictionaryAsync(answer => (answer.Participant.ToString(), answer.Question), Cancel);
        foreach (var line in acknowledged)
        {
            if (line.Split(' ') is not [var participant, var question, var revision, var key]) { throw new InvalidDataException(line); }
            var answer = kept[(participant, question)];
            // The answer was acknowledged, or overwritten by a later edit whose acknowledgement was lost with the process.
            answer.Revision.ShouldBeGreaterThanOrEqualTo(int.Parse(revision, System.Globalization.CultureInfo.InvariantCulture));
            if (answer.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture) == revision) { answer.ClientKey.ToString().ShouldBe(key); }
        }

        // At most one write of each of the 32 was in progress.
        var last = acknowledged.Select(line => line.Split(' ')).GroupBy(parts => (parts[0], parts[1])).ToDictionary(group => group.Key, group => group.Max(parts => int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture)));
        kept.Sum(pair => pair.Value.Revision - last.GetValueOrDefault(pair.Key)).ShouldBeInRange(0, 32);
    }

    [Theory, OnBothDatabases]
    public async Task Killed_while_teams_answer_nothing_that_was_acknowledged_is_lost_and_nobody_counts_twice(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var acknowledged = await AcknowledgeUntilKilledAsync(database.Options, "acknowledge-teams", enough: 500);

        await using var db = database.Open();
        var kept = (await db.TeamAnswers.AsNoTracking().ToListAsync(Cancel)).ToDictionary(answer => answer.Member.ToString());
        acknowledged.ShouldAllBe(member => kept.ContainsKey(member));
        // At most one answer of each of the 32 was in progress.
        (kept.Count - acknowledged.Count).ShouldBeInRange(0, 32);
        var reader = database.Services.GetRequiredService<TeamAnswerReader>();
        foreach (var member in acknowledged.Take(20))
        {
            (await reader.OwnAsync(kept[member].Cascade, kept[member].Member, Cancel))!.To("purpose").Text.ShouldBe("We count by hand until the night is over");
        }
    }

    private static async Task<List<string>> AcknowledgeUntilKilledAsync(StoreOptions options, string mode, int enough)
    {
        var child = Path.Combine(AppContext.BaseDirectory, "../../Attune.AnswerBench", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "Attune.AnswerBench.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [child, options.Provider, options.Connection, options.MasterKeyFile, mode, "32"])
        {
            RedirectStandardOutput = true,
        })!;
        var lines = new List<string>();
        while (lines.Count < enough && await process.StandardOutput.ReadLineAsync(Cancel) is { } line) { lines.Add(line); }
        process.Kill();
        // What was printed before the kill and is read after it was acknowledged too; a line cut off by the kill was not.
        var rest = await process.StandardOutput.ReadToEndAsync(Cancel);
        lines.AddRange(rest.Split('\n')[..^1]);
        await process.WaitForExitAsync(Cancel);
        process.ExitCode.ShouldBe(137);
        lines.Count.ShouldBeGreaterThanOrEqualTo(enough);
        return lines;
    }
}

using System.Diagnostics;
using System.Globalization;
using Attune.AnswerBench;
using Attune.Store;
using Attune.Store.UseCases.Teams;
using Attune.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

// The modes: "count SECONDS CONNECTIONS" measures durable answers per second of the writer, without HTTP. "leaders ADDRESS COUNT FILE" prepares leaders on the
// page of a question, beside the product that runs on this database, for save.lua. "ballot ADDRESS COUNT FILE" prepares leaders before an open ballot, for vote.lua. "teams ADDRESS COUNT FILE" lets people of teams in
// for team.lua, and "audience ADDRESS COUNT FILE" those of an audience for audience.lua. "acknowledge" is the process that the kill test kills: it prints a line for
// every acknowledged answer and never ends; "acknowledge-teams" does the same with answers of teams.
if (args is not [var provider, var connection, var masterKeyFile, var mode, .. var rest])
{
    Console.Error.WriteLine("Sqlite|Postgres CONNECTION MASTERKEYFILE count SECONDS CONNECTIONS | leaders ADDRESS COUNT FILE | ballot ADDRESS COUNT FILE | teams ADDRESS COUNT FILE | audience ADDRESS COUNT FILE | acknowledge CONNECTIONS | acknowledge-teams CONNECTIONS");
    return 2;
}

await using var services = new ServiceCollection()
    .AddAttuneStore(new() { Provider = provider, Connection = connection, MasterKeyFile = masterKeyFile })
    .BuildServiceProvider();
await StoreSetup.MigrateAsync(services, CancellationToken.None);
await StoreSetup.OpenKeysAsync(services, CancellationToken.None);
if (mode is "leaders" or "ballot" && rest is [var address, var leaders, var file])
{
    var dbs = services.GetRequiredService<IDbContextFactory<AttuneDb>>();
    var invited = await Leaders.InviteAsync(dbs, int.Parse(leaders, CultureInfo.InvariantCulture));
    await invited.WriteAsync(new(address), file);
    if (mode == "ballot") { await Ballots.OpenAsync(dbs, invited.Round, file); }
    return 0;
}

if (mode == "teams" && rest is [var at, var people, var lines])
{
    const int PeopleInTeam = 12;
    var count = int.Parse(people, CultureInfo.InvariantCulture);
    var asked = await Teams.AskAsync(services.GetRequiredService<IDbContextFactory<AttuneDb>>(), (count / PeopleInTeam) + 1);
    await asked.WriteAsync(new(at), count, lines);
    return 0;
}

if (mode == "audience" && rest is [var hall, var seated, var tickets])
{
    var audience = await Audience.OpenAsync(services.GetRequiredService<IDbContextFactory<AttuneDb>>());
    await audience.WriteAsync(new(hall), int.Parse(seated, CultureInfo.InvariantCulture), tickets);
    return 0;
}

if (mode == "acknowledge-teams")
{
    var print = new Lock();
    var asked = await Teams.AskAsync(services.GetRequiredService<IDbContextFactory<AttuneDb>>(), 4);
    await asked.SaveAsync(services.GetRequiredService<SaveTeamAnswer>(), int.Parse(rest[^1], CultureInfo.InvariantCulture), member =>
    {
        lock (print) { Console.Out.WriteLine(member); }
    });
    return 0;
}

var writer = services.GetRequiredService<AnswerWriter>();
var crowd = await Crowd.InviteAsync(services.GetRequiredService<IDbContextFactory<AttuneDb>>(), int.Parse(rest[^1], CultureInfo.InvariantCulture));

if (mode == "acknowledge")
{
    var print = new Lock();
    await crowd.WriteAsync(writer, (write, result) =>
    {
        lock (print) { Console.Out.WriteLine($"{write.Place.Participant} {write.Place.Question} {result.Revision} {write.ClientKey}"); }
    }, CancellationToken.None);
    return 0;
}

await crowd.CountAsync(writer, TimeSpan.FromSeconds(2));
var (time, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
var written = await crowd.CountAsync(writer, TimeSpan.FromSeconds(double.Parse(rest[0], CultureInfo.InvariantCulture)));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{provider}: {written / time.Elapsed.TotalSeconds:F0} durable answers a second, {(Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / written:F1} us CPU each"));
return 0;

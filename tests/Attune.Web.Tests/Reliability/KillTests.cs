using System.Net;
using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Seat;

namespace Attune.Web.Tests.Reliability;

[Trait("Proof", "Slow")]
public sealed class KillTests(Databases databases)
{
    private const int PerSide = 4;
    private const int Enough = 300;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly string[] Paths = ["/seat/1", "/seat/2", "/seat/3"];

    [Theory, OnBothDatabases]
    public async Task Killed_while_leaders_type_it_has_lost_nothing_it_acknowledged_and_what_is_sent_again_is_there_once(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        await using var db = database.Open();
        var round = await SeatHost.MakeRoundAsync(db, perSide: PerSide);
        string[] settings = [$"--Attune:DataFolder={Path.GetDirectoryName(database.Options.MasterKeyFile)}", $"--Store:Provider={provider}", $"--Store:Connection={database.Options.Connection}", $"--Store:MasterKeyFile={database.Options.MasterKeyFile}"];
        (string Token, Typing Typing)[] leaders = [.. from token in round.Tokens from path in Paths select (token, new Typing(path))];
        await using (var first = await RealProcess.StartAsync(settings))
        {
            foreach (var (token, typing) in leaders) { await typing.OpenAsync(first.Address, token); }
            await TypeUntilKilledAsync(first, [.. leaders.Select(leader => leader.Typing)]);
        }

        await using var second = await RealProcess.StartAsync(settings);
        foreach (var (token, typing) in leaders)
        {
            await typing.OpenAsync(second.Address, token);
            typing.Text.ShouldBeOneOf([typing.Acknowledged, .. typing.UnderWay is { } sent ? new[] { sent.Text } : []]);
            typing.Shown.ShouldBeInRange(typing.Revision, typing.Revision + (typing.UnderWay is null ? 0 : 1));
            if (typing.UnderWay is not null) { (await typing.SendAgainAsync()).ShouldBe(HttpStatusCode.OK); }
            typing.Revision.ShouldBe(typing.Writes);
            typing.Dispose();
        }

        (await db.Answers.AsNoTracking().CountAsync(Cancel)).ShouldBe(leaders.Length);
        second.Lines.ShouldAllBe(line => !line.Contains("Typed by", StringComparison.Ordinal));
    }

    private static async Task TypeUntilKilledAsync(RealProcess process, Typing[] all)
    {
        var acknowledged = 0;
        var typing = all.Select((candidate, i) => Task.Run(
            async () =>
            {
                try
                {
                    for (var n = 1; ; n++)
                    {
                        // A database that is too slow on a machine under load answers "try again"; then the same is sent again.
                        var status = await candidate.WriteAsync($"Typed by {i}, version {n}");
                        while (status == HttpStatusCode.ServiceUnavailable) { status = await candidate.SendAgainAsync(); }
                        status.ShouldBe(HttpStatusCode.OK);
                        Interlocked.Increment(ref acknowledged);
                    }
                }
                catch (Exception cut) when (cut is HttpRequestException or IOException)
                {
                    // The process has ended.
                }
            },
            Cancel)).ToArray();
        while (Volatile.Read(ref acknowledged) < Enough)
        {
            typing.ShouldAllBe(task => !task.IsFaulted);
            await Task.Delay(20, Cancel);
        }

        await process.KillAsync();
        await Task.WhenAll(typing);
        all.ShouldContain(candidate => candidate.UnderWay != null, "nothing was under way when it was killed");
    }
}

using System.Net;
using Attune.Store.Tests.Providers;
using Attune.Web.Hosting;
using Attune.Web.Tests.Seat;

namespace Attune.Web.Tests.Reliability;

/// <summary>Keys as an administrator handles them: with the real process, its files, and its command.</summary>
[Trait("Proof", "Slow")]
public sealed class KeyStartTests(Databases databases)
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Restored_without_its_master_key_it_says_so_in_a_line_and_makes_no_other()
    {
        await using var database = await databases.NewAsync(Provider.Sqlite);
        File.Delete(database.Options.MasterKeyFile);

        var (exit, lines) = await RealProcess.EndAsync([Settings(database)]);

        exit.ShouldBe(1);
        lines.ShouldHaveSingleItem().ShouldStartWith("The keys in this database belong to master key ");
        File.Exists(database.Options.MasterKeyFile).ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task The_command_changes_the_master_key_while_leaders_type_and_the_next_start_needs_the_new_one(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        await using var db = database.Open();
        var round = await SeatHost.MakeRoundAsync(db, perSide: 2);
        var newFile = Path.Combine(Path.GetDirectoryName(database.Options.MasterKeyFile)!, "new.key");
        string[] settings = [Settings(database), $"--Store:Provider={provider}", $"--Store:Connection={database.Options.Connection}"];
        var typing = round.Tokens.Select(_ => new Typing("/seat/1")).ToArray();
        await using (var real = await RealProcess.StartAsync(settings))
        {
            for (var i = 0; i < typing.Length; i++) { await typing[i].OpenAsync(real.Address, round.Tokens[i]); }
            using var enough = new CancellationTokenSource();
            var saves = Task.WhenAll(typing.Select(leader => Task.Run(() => TypeAsync(leader, enough.Token), Cancel)));

            var (exit, lines) = await RealProcess.EndAsync([.. settings, $"--{MachineCommands.NewMasterKey}={newFile}"]);

            exit.ShouldBe(0, string.Join('\n', lines));
            lines.ShouldHaveSingleItem().ShouldContain("Before the next start, set Store:MasterKeyFile to that file");
            ModeOf(newFile).ShouldBe(OwnFile);
            await enough.CancelAsync();
            await saves;
        }

        var refused = await RealProcess.EndAsync(settings);
        refused.ExitCode.ShouldBe(1);
        refused.Lines.ShouldHaveSingleItem().ShouldContain("Set Store:MasterKey or Store:MasterKeyFile to the former.");
        await using var again = await RealProcess.StartAsync([.. settings, $"--Store:MasterKeyFile={newFile}"]);
        for (var i = 0; i < typing.Length; i++)
        {
            await typing[i].OpenAsync(again.Address, round.Tokens[i]);
            typing[i].Text.ShouldBe(typing[i].Acknowledged);
            typing[i].Dispose();
        }
    }

    [Fact]
    public async Task What_it_writes_is_its_accounts_alone_and_a_session_outlives_a_restart()
    {
        var above = Directory.CreateTempSubdirectory("attune-modes-");
        var folder = Path.Combine(above.FullName, "data");
        try
        {
            var cookies = new CookieContainer();
            using var handler = new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false };
            using var browser = new HttpClient(handler);
            await using (var real = await RealProcess.StartAsync([$"--Attune:DataFolder={folder}"], "umask 022; exec \"$@\""))
            {
                await MakeFirstAccountAsync(real, browser);
                ModeOf(folder).ShouldBe(OwnFile | UnixFileMode.UserExecute);
                Directory.GetFiles(folder).Select(Path.GetFileName).ShouldContain("attune.db-wal");
                foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories)) { ModeOf(file).ShouldBe(OwnFile, file); }
                Directory.Exists(Path.Combine(folder, "cookie-keys")).ShouldBeFalse();
            }

            await using var again = await RealProcess.StartAsync([$"--Attune:DataFolder={folder}"]);
            (await browser.GetAsync(new Uri(again.Address, "/account"), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            above.Delete(recursive: true);
        }
    }

    private static async Task MakeFirstAccountAsync(RealProcess real, HttpClient browser)
    {
        var open = real.Lines.Single(line => line.Contains("/first-run?code=", StringComparison.Ordinal));
        var address = new Uri(open[open.IndexOf("http://", StringComparison.Ordinal)..]);
        var page = await browser.GetStringAsync(address, Cancel);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            [Site.TokenField] = Site.TokenOf(page),
            ["Code"] = address.Query["?code=".Length..],
            ["Name"] = "Ruth Okafor",
            ["Mail"] = "ruth@example.org",
            ["Password"] = Site.Password,
        });
        (await browser.PostAsync(new Uri(address, "/first-run"), form, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task TypeAsync(Typing leader, CancellationToken enough)
    {
        for (var n = 1; !enough.IsCancellationRequested; n++)
        {
            var status = await leader.WriteAsync($"Typed, version {n}");
            while (status == HttpStatusCode.ServiceUnavailable) { status = await leader.SendAgainAsync(); }
            status.ShouldBe(HttpStatusCode.OK);
        }
    }

    // Windows has no such modes.
    private static UnixFileMode ModeOf(string path)
        => !OperatingSystem.IsWindows() ? File.GetUnixFileMode(path) : Directory.Exists(path) ? OwnFile | UnixFileMode.UserExecute : OwnFile;

    private static string Settings(TestDatabase database) => $"--Attune:DataFolder={Path.GetDirectoryName(database.Options.MasterKeyFile)}";
}

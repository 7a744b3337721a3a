using System.Net;
using System.Net.Sockets;
using Attune.Store.Tests.Providers;
using Attune.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace Attune.Web.Tests.Reliability;

/// <summary>A start that fails says why in a line, to whoever reads the journal of the machine.</summary>
[Trait("Proof", "Slow")]
public sealed class StartTests
{
    [Fact]
    public async Task An_address_in_use_is_named_with_what_helps()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";
        using var folder = new TemporaryFolder();
        var (exit, lines) = await RealProcess.EndAsync([folder.Setting, $"--urls={address}"]);
        exit.ShouldBe(1);
        lines.ShouldContain(line => line.Contains($"{address}: address already in use. Stop the program that listens there", StringComparison.Ordinal));
        ShouldHaveNoTrace(lines);
    }

    [Fact]
    public async Task Asked_to_stop_while_it_makes_its_tables_it_stops_quietly_and_the_next_start_goes_on()
    {
        using var folder = new TemporaryFolder();
        var (exit, lines) = await RealProcess.EndAsync([folder.Setting, "--Logging:LogLevel:Microsoft.EntityFrameworkCore=Information"], stopAt: "Applying migration");
        exit.ShouldBe(0);
        lines.ShouldContain(line => line.StartsWith("Attune was asked to stop before it was ready.", StringComparison.Ordinal));
        ShouldHaveNoTrace(lines);

        await using var again = await RealProcess.StartAsync([folder.Setting]);
        again.Address.Port.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("--Attune:DataFoldre=x", "There is no setting Attune:DataFoldre.")]
    [InlineData("--Store:Provider=Postgress", "It must be Sqlite or Postgres.")]
    public async Task A_wrong_setting_is_a_line_with_the_right_values(string setting, string says)
    {
        using var folder = new TemporaryFolder();
        var (exit, lines) = await RealProcess.EndAsync([folder.Setting, setting]);
        exit.ShouldBe(1);
        lines.ShouldHaveSingleItem().ShouldContain(says);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_damaged_database_is_a_line_that_says_what_to_do(bool isDatabase)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "attune.db");
        if (isDatabase)
        {
            await Migrated.CopyToAsync(file);
            await using var broken = File.OpenWrite(file);
            // The first page stays as it is, so that the file opens like any other.
            broken.Seek(3 * 4096, SeekOrigin.Begin);
            await broken.WriteAsync(Enumerable.Repeat((byte)0xA5, 40 * 4096).ToArray(), TestContext.Current.CancellationToken);
        }
        else
        {
            await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("This is a letter and no database. ", 400)), TestContext.Current.CancellationToken);
        }

        var (exit, lines) = await RealProcess.EndAsync([folder.Setting]);

        exit.ShouldBe(1);
        lines.ShouldContain(line => line.StartsWith("The database is damaged: ", StringComparison.Ordinal) && line.Contains("put the newest backup in its place", StringComparison.Ordinal));
        ShouldHaveNoTrace(lines);
    }

    [Fact]
    public async Task A_probe_says_with_its_exit_code_whether_the_server_of_this_machine_is_ready()
    {
        using var folder = new TemporaryFolder();
        await using var real = await RealProcess.StartAsync([folder.Setting]);
        // The first check compiles what it runs, for which a probe has no patience on a busy machine.
        using (var client = new HttpClient()) { (await client.GetAsync(new Uri(real.Address, "/health/ready"), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode(); }
        (await RealProcess.EndAsync([$"--urls={real.Address}", HealthProbe.Switch])).ExitCode.ShouldBe(0);

        await real.KillAsync();
        var (exit, lines) = await RealProcess.EndAsync([$"--urls={real.Address}", HealthProbe.Switch]);
        exit.ShouldBe(1);
        ShouldHaveNoTrace(lines);
    }

    [Theory]
    [InlineData(null, "8080", "http://localhost:8080/health/ready")]
    [InlineData("http://0.0.0.0:5080;https://0.0.0.0:5443", "8080", "http://localhost:5080/health/ready")]
    [InlineData("http://[::]:5080", null, "http://localhost:5080/health/ready")]
    [InlineData("http://127.0.0.1:5911", null, "http://127.0.0.1:5911/health/ready")]
    [InlineData("http://*:80", null, "http://localhost:80/health/ready")]
    [InlineData(null, null, "http://localhost:5000/health/ready")]
    public void A_probe_asks_where_the_server_listens(string? urls, string? ports, string address)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["urls"] = urls, ["http_ports"] = ports }).Build();
        HealthProbe.AddressFrom(settings).ShouldBe(new Uri(address));
    }

    private static void ShouldHaveNoTrace(string[] lines)
        => lines.ShouldAllBe(line => !line.Contains("   at ", StringComparison.Ordinal) && !line.Contains("Unhandled exception", StringComparison.Ordinal));

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("attune-start-");

        public string Path => _folder.FullName;

        public string Setting => $"--Attune:DataFolder={Path}";

        public void Dispose() => _folder.Delete(recursive: true);
    }
}

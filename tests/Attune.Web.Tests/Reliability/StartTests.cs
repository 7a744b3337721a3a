using System.Net;
using System.Net.Sockets;

namespace Attune.Web.Tests.Reliability;

/// <summary>A start that fails says why in a line, to whoever reads the journal of the machine.</summary>
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

    private static void ShouldHaveNoTrace(string[] lines)
        => lines.ShouldAllBe(line => !line.Contains("   at ", StringComparison.Ordinal) && !line.Contains("Unhandled exception", StringComparison.Ordinal));

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("attune-start-");

        public string Setting => $"--Attune:DataFolder={_folder.FullName}";

        public void Dispose() => _folder.Delete(recursive: true);
    }
}

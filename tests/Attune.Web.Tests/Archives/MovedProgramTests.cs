using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Programs;
using Attune.Store.Archives;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Archives;
using Attune.Web.Hosting;
using Attune.Web.Tests.Reliability;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Archives;

/// <summary>A whole program moves to another installation: by the commands of the host, and to the eye of everybody who reads it there.</summary>
public sealed partial class MovedProgramTests(Databases databases) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("attune-moved-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, OnBothDatabases]
    public async Task Every_page_of_a_finished_program_reads_the_same_where_it_arrived(Provider provider)
    {
        await using var old = await Site.WithRuthAsync(databases);
        await using var here = await Site.WithRuthAsync(databases, provider);
        var program = (await old.SendAsync("/programs", "/programs/demo")).ShouldLeadTo("/programs/")[..^"/tour".Length];
        var tour = await old.ReadAsync($"{program}/tour");
        string[] pages =
        [
            .. Stop().Matches(tour[tour.IndexOf("<main", StringComparison.Ordinal)..]).Select(stop => stop.Groups[1].Value).Distinct(), $"{program}/share/record.json", $"{program}/share/calendar.ics", $"{program}/letters",
        ];
        pages.Length.ShouldBeGreaterThan(20);
        var before = await ReadAllAsync(old, pages);

        (await MoveAsync(old, here, program)).ShouldBeNull();

        var after = await ReadAllAsync(here, pages);
        foreach (var page in pages.Where(page => !page.EndsWith("/record", StringComparison.Ordinal) || page.EndsWith("/share/record", StringComparison.Ordinal)))
        {
            // Pages are long, and where they differ first is what is asked.
            var at = before[page].Zip(after[page]).TakeWhile(both => both.First == both.Second).Count();
            after[page][at..Math.Min(after[page].Length, at + 200)].ShouldBe(before[page][at..Math.Min(before[page].Length, at + 200)], page);
        }

        WebUtility.HtmlDecode(await here.ReadAsync($"{program}/record")).ShouldContain("somebody at the server itself, from the installation ");
    }

    [Fact, Trait("Proof", "Slow")]
    public async Task The_host_moves_a_program_with_three_commands_and_is_told_what_is_wrong_with_each()
    {
        await using var old = await Site.AloneWithRuthAsync(databases);
        await using var here = await Site.AloneWithRuthAsync(databases);
        var program = (await old.SendAsync("/programs", "/programs/demo")).ShouldLeadTo("/programs/")[..^"/tour".Length];
        var file = Path.Combine(_folder.FullName, "meridian.attune");
        var (there, mine) = (await KeyAsync(here), await KeyAsync(old));

        (await RunAsync(old, $"--archive-program={program["/programs/".Length..]}", $"--archive-to={file}")).ShouldBe((1, "Name the installation that is to open the archive with --archive-for=KEY. It says its key with --archive-key."));
        (await RunAsync(old, "--archive-program=Nothing", $"--archive-for={there}", $"--archive-to={file}")).ShouldBe((1, "There is no program with the name or the id Nothing."));
        var (written, said) = await RunAsync(old, $"--archive-program={program["/programs/".Length..]}", $"--archive-for={there}", $"--archive-to={file}");
        written.ShouldBe(0, said);
        said.ShouldContain(mine);
        (await RunAsync(here, $"--restore-program={file}", $"--restore-from={there}", "--restore-owner=ruth@example.org")).Said.ShouldContain("Ask its host before you take it.");
        (await RunAsync(here, $"--restore-program={file}", $"--restore-from={mine}", "--restore-owner=nobody@example.org")).Said.ShouldContain("No account here has the address 'nobody@example.org'.");
        var (taken, told) = await RunAsync(here, $"--restore-program={file}", $"--restore-from={mine}", "--restore-owner=ruth@example.org");
        taken.ShouldBe(0, told);
        told.ShouldContain("is here, ");
        (await here.ReadAsync($"{program}/tour")).ShouldContain("Meridian");
        (await RunAsync(here, $"--restore-program={file}", $"--restore-from={mine}", "--restore-owner=ruth@example.org")).Said.ShouldContain("The program is here already (programs).");
        (await old.ReadAsync("/accounts/security")).ShouldContain("A whole program was written to an archive on the server itself");
    }

    private static async Task<string> KeyAsync(Site site)
    {
        var (exit, said) = await RunAsync(site, "--archive-key");
        exit.ShouldBe(0, said);
        return said.Split('\n').Single(line => line.StartsWith("attune-key-", StringComparison.Ordinal));
    }

    private static async Task<(int Exit, string Said)> RunAsync(Site site, params string[] command)
    {
        var (exit, lines) = await RealProcess.EndAsync([$"--Attune:DataFolder={site.Folder}", .. command]);
        return (exit, string.Join('\n', lines));
    }

    private async Task<ArchiveProblem?> MoveAsync(Site old, Site here, string program)
    {
        var id = new ProgramId(Guid.Parse(program["/programs/".Length..]));
        var file = Path.Combine(_folder.FullName, $"{id}.attune");
        await using var from = old.Services.CreateAsyncScope();
        await using var to = here.Services.CreateAsyncScope();
        var (sender, receiver) = (from.ServiceProvider.GetRequiredService<ArchiveIdentity>().Address, to.ServiceProvider.GetRequiredService<ArchiveIdentity>().Address);
        var now = from.ServiceProvider.GetRequiredService<Clock>().Now;
        (await from.ServiceProvider.GetRequiredService<ArchiveProgram>().RunAsync(new(id, receiver, file, "somebody at the server itself", "1"), now, Cancel)).Outcome.ShouldBe(ArchiveOutcome.Written);
        await using var db = here.Open();
        var owner = (await db.AccountAsync("Ruth Okafor")).Id;
        return (await to.ServiceProvider.GetRequiredService<RestoreProgram>().RunAsync(
            new(file, sender, owner, "https://new.example.org", end => $"somebody at the server itself, from the installation {sender.Fingerprint}; {end}"), now, Cancel)).Problem;
    }

    private static async Task<Dictionary<string, string>> ReadAllAsync(Site site, string[] pages)
    {
        var read = new Dictionary<string, string>();
        foreach (var page in pages) { read[page] = Trail().Replace(Stamp().Replace(Site.WithoutTokens(await site.ReadAsync(page)), ""), ""); }
        return read;
    }

    [GeneratedRegex("<a class=\"link\" href=\"(/programs/[^\"]+)\"")]
    private static partial Regex Stop();

    // When a file was made.
    [GeneratedRegex("DTSTAMP:[^\r\n]*")]
    private static partial Regex Stamp();

    // Where the trail ends: it has one line more.
    [GeneratedRegex("(?<=\"lines\": |ended with line )\\d+|\\b[0-9a-f]{64}\\b")]
    private static partial Regex Trail();
}

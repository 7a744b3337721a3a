using Attune.Cli.Output;

namespace Attune.Cli.Tests;

/// <summary>Where the outputs of a command go.</summary>
public sealed class OutputFileTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_device_is_written_to_and_never_renamed_over()
    {
        const string Full = "/dev/full";
        if (!File.Exists(Full)) { Assert.Skip($"{Full} is a device of Linux."); }
        // Whatever is written there meets a full disk; a file that took its place would take it all.
        await Should.ThrowAsync<OutputException>(() => OutputFile.WriteAsync(Full, new byte[1], Cancel));
        await Should.ThrowAsync<OutputException>(() => OutputFile.WriteAsync(Full, new byte[1], Cancel));
    }

    [Fact]
    public async Task Where_a_link_stands_what_it_leads_to_is_written_and_the_link_stays()
    {
        var folder = Directory.CreateTempSubdirectory("attune-output-");
        try
        {
            var (file, link) = (Path.Combine(folder.FullName, "report.html"), Path.Combine(folder.FullName, "latest.html"));
            await File.WriteAllTextAsync(file, "before", Cancel);
            File.CreateSymbolicLink(link, file);

            await OutputFile.WriteAsync(link, "after"u8.ToArray(), Cancel);

            (await File.ReadAllTextAsync(file, Cancel)).ShouldBe("after");
            new FileInfo(link).LinkTarget.ShouldBe(file);
            folder.GetFiles().Length.ShouldBe(2);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

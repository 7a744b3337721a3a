using Attune.Domain.Programs;
using Attune.Store.Archives;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Archives;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests.Archives;

/// <summary>Moves a program from one installation to another, by the same steps as the commands on the machine.</summary>
public sealed class Moving : IDisposable
{
    public const string Elsewhere = "https://new.example.org";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("attune-archive-");

    public static Guid Owner { get; } = Guid.NewGuid();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static ArchiveAddress AddressOf(TestDatabase database) => database.Services.GetRequiredService<ArchiveIdentity>().Address;

    public string NewFile() => Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.attune");

    /// <returns>The file.</returns>
    public async Task<string> ArchiveAsync(TestDatabase from, ProgramId program, ArchiveAddress to)
    {
        var file = NewFile();
        (await TryArchiveAsync(from, program, to, file)).Outcome.ShouldBe(ArchiveOutcome.Written);
        return file;
    }

    public static async Task<ArchiveWritten> TryArchiveAsync(TestDatabase from, ProgramId program, ArchiveAddress to, string file)
    {
        await using var scope = from.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ArchiveProgram>().RunAsync(new(program, to, file, "the host", "1.0.0"), Meridian.Now.AddDays(1), Cancel);
    }

    public static async Task<RestoreResult> RestoreAsync(TestDatabase to, string file, ArchiveAddress from, string origin = Elsewhere)
    {
        await using var scope = to.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RestoreProgram>()
            .RunAsync(new(file, from, Owner, origin, end => $"the host there, line {end.Lines}, seal {end.Seal}"), Meridian.Now.AddDays(2), Cancel);
    }

    /// <summary>From one to the other, which must take it.</summary>
    public async Task MoveAsync(TestDatabase from, TestDatabase to, ProgramId program)
        => (await RestoreAsync(to, await ArchiveAsync(from, program, AddressOf(to)), AddressOf(from))).Problem.ShouldBeNull();

    public void Dispose() => _folder.Delete(recursive: true);
}

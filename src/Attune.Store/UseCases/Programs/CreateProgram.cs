using Attune.Domain.Programs;

namespace Attune.Store.UseCases.Programs;

/// <summary>Makes a program with its first round.</summary>
public sealed class CreateProgram(AttuneDb db)
{
    /// <returns>The program, which is on the disk.</returns>
    public async Task<ProgramId> RunAsync(ProgramDescription description, Guid account, DateTimeOffset now, CancellationToken cancel)
    {
        var (program, _) = db.AddProgram(description, account, now);
        await db.SaveChangesAsync(cancel);
        return program.Id;
    }
}

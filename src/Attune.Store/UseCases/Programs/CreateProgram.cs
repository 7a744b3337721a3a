using Attune.Domain.Programs;
using Attune.Domain.Questions;

namespace Attune.Store.UseCases.Programs;

/// <summary>Makes a program with its first round, which asks the six questions in the words of a sector.</summary>
public sealed class CreateProgram(AttuneDb db)
{
    /// <returns>The program, which is on the disk.</returns>
    public async Task<ProgramId> RunAsync(ProgramDescription description, Sector sector, Guid account, DateTimeOffset now, CancellationToken cancel)
    {
        var (program, _) = db.AddProgram(description, sector, account, now);
        await db.SaveChangesAsync(cancel);
        return program.Id;
    }
}

using Attune.Domain.Programs;

namespace Attune.Store.UseCases.Programs;

/// <summary>Changes what is written of a program.</summary>
public sealed class DescribeProgram(AttuneDb db)
{
    /// <summary>Returns when the description is on the disk.</summary>
    public async Task RunAsync(Program program, ProgramDescription description, CancellationToken cancel)
    {
        program.Describe(description);
        await db.SaveChangesAsync(cancel);
    }
}

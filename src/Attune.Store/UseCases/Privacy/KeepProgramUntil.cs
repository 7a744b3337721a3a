using Attune.Domain.Programs;

namespace Attune.Store.UseCases.Privacy;

/// <summary>Sets the day on which a program is erased.</summary>
public sealed class KeepProgramUntil(AttuneDb db)
{
    /// <param name="program">The program.</param>
    /// <param name="day">The day; null to keep the program.</param>
    /// <param name="cancel">Ends the work early.</param>
    public async Task RunAsync(Program program, DateOnly? day, CancellationToken cancel)
    {
        program.KeepUntil(day);
        await db.SaveChangesAsync(cancel);
    }
}

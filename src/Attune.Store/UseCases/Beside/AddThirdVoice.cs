using Attune.Analysis.Rounds;
using Attune.Domain.Beside;
using Attune.Domain.Programs;

namespace Attune.Store.UseCases.Beside;

/// <summary>Adds a third voice to a program.</summary>
public sealed class AddThirdVoice(AttuneDb db)
{
    /// <returns>Why none was added; null if it was.</returns>
    public async Task<ThirdVoiceProblem?> RunAsync(ProgramId program, string? name, SideNames sides, CancellationToken cancel)
    {
        var there = await db.ThirdVoices.Where(voice => voice.Program == program).ToListAsync(cancel);
        if (ThirdVoice.Problem(name, sides, there) is { } problem) { return problem; }
        db.ThirdVoices.Add(new(ThirdVoiceId.New(), program, name!));
        await db.SaveChangesAsync(cancel);
        return null;
    }
}

using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Store;

namespace Attune.Web.Desk;

/// <summary>Reads what the pages of the questions need beside the program.</summary>
internal static class QuestionDesk
{
    /// <summary>Every version of the questions that there ever was, the newest first.</summary>
    public static async Task<IReadOnlyList<QuestionPack>> VersionsAsync(this AttuneDb db, ProgramId program, CancellationToken cancel)
        => await db.Packs.AsNoTracking().Where(pack => pack.Program == program).OrderByDescending(pack => pack.Version).ToListAsync(cancel);

    /// <summary>What is asked stays from the first answer or draft on.</summary>
    public static Task<bool> IsAnsweredAsync(this AttuneDb db, Round round, CancellationToken cancel)
        => round.Phase >= RoundPhase.Locked ? Task.FromResult(true) : db.Answers.AnyAsync(answer => answer.Round == round.Id, cancel);
}

using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Programs;

/// <summary>Copies the set-up of a program to another one. Questions, rules, the promise and the letters are copied, people and answers never.</summary>
public sealed class CloneProgram(AttuneDb db)
{
    /// <returns>The new program, which is on the disk.</returns>
    public async Task<ProgramId> RunAsync(Program program, QuestionPack pack, Round round, string name, Guid account, DateTimeOffset now, CancellationToken cancel)
    {
        var clone = program.Clone(ProgramId.New(), name, account, now);
        var questions = pack.CloneFor(clone.Id);
        var first = new Round(RoundId.New(), clone.Id, RoundKind.Real, 1, questions.Version, round.Rules);
        first.Choose(round.Contract);
        first.Choose(round.AtLockTime);
        db.AddRange(clone, questions, first);
        db.AddRange((await db.LetterTexts.Where(text => text.Program == program.Id).ToListAsync(cancel)).Select(text => text.CloneFor(clone.Id)));
        await db.SaveChangesAsync(cancel);
        return clone.Id;
    }
}

using Attune.Domain.Questions;
using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Rounds;

/// <summary>Makes a new version of the questions of a program, and lets its round ask them.</summary>
public sealed class ReviseQuestions(AttuneDb db)
{
    /// <summary>Returns when the version is on the disk, or with the reason why the round keeps the questions it has.</summary>
    public async Task<AdoptOutcome> RunAsync(Round round, ImmutableArray<PackQuestion> questions, CancellationToken cancel)
    {
        var next = new QuestionPack(round.Program, 1 + await db.Packs.Where(pack => pack.Program == round.Program).MaxAsync(pack => pack.Version, cancel), questions);
        var outcome = round.Adopt(next, await db.Answers.CountAsync(answer => answer.Round == round.Id, cancel));
        if (outcome != AdoptOutcome.Adopted) { return outcome; }
        db.Packs.Add(next);
        await db.SaveChangesAsync(cancel);
        return outcome;
    }
}

using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Store.Privacy;

namespace Attune.Store.UseCases.Answers;

/// <summary>A leader takes answers back. A sitting that shows the withdrawn words shows others from now on.</summary>
public sealed class WithdrawAnswers(AttuneDb db, ErasureNews news)
{
    /// <param name="round">The round as it is now.</param>
    /// <param name="admission">The place of the leader.</param>
    /// <param name="question">The question of the answer, with which its correction goes; null or empty for all.</param>
    /// <param name="cancel">Ends the work early.</param>
    public async Task RunAsync(Round round, Admission admission, string? question, CancellationToken cancel)
    {
        var own = await db.Answers.Where(answer => answer.Participant == admission.Participant).ToListAsync(cancel);
        foreach (var answer in own.Where(answer => string.IsNullOrEmpty(question) || answer.Question == question || answer.Question == CorrectionKeys.QuestionOf(question))) { answer.Withdraw(); }
        if (round.Phase == RoundPhase.Collecting && own.All(answer => answer is { Withdrawn: true, Aside: false }))
        {
            var invitation = await db.Invitations.FirstAsync(candidate => candidate.Round == round.Id && candidate.Leader == admission.Leader, cancel);
            invitation.Reopen();
        }

        if (round.Phase >= RoundPhase.Revealing) { db.ChangeRoom(round.Id); }
        await db.SaveChangesAsync(cancel);
        await news.TellAsync([round.Id], cancel);
    }
}

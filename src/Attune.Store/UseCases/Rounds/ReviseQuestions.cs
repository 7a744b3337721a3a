using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Rounds;

/// <summary>How a change of the questions ended.</summary>
/// <param name="Outcome">Whether the round asks them.</param>
/// <param name="IsReworded">Questions are worded anew that somebody may have answered: whoever has is told.</param>
/// <param name="Done">The number of leaders who were done by then. Who of them answered which question, and who is still writing, is not counted: nobody may know.</param>
public sealed record Revision(AdoptOutcome Outcome, bool IsReworded = false, int Done = 0);

/// <summary>Makes a new version of the questions of a program, and lets its round ask them.</summary>
public sealed class ReviseQuestions(AttuneDb db)
{
    /// <summary>Returns when the version is on the disk, or with the reason why the round keeps the questions it has. What changes nothing makes no version.</summary>
    /// <param name="round">The round as the page showed it.</param>
    /// <param name="asked">The questions that it asks.</param>
    /// <param name="questions">The questions that it is to ask.</param>
    /// <param name="by">Whoever changes them, for the audit trail.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    public async Task<Revision> RunAsync(Round round, QuestionPack asked, ImmutableArray<PackQuestion> questions, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(by);
        if (questions.AreSameAs(asked.Questions)) { return new(AdoptOutcome.Adopted); }
        var next = new QuestionPack(round.Program, 1 + await db.Packs.Where(pack => pack.Program == round.Program).MaxAsync(pack => pack.Version, cancel), questions);
        var answers = await db.Answers.CountAsync(answer => answer.Round == round.Id, cancel);
        var outcome = round.Adopt(next, asked, answers);
        if (outcome != AdoptOutcome.Adopted) { return new(outcome); }
        var isReworded = answers > 0 && questions.Any(question => asked.Find(question.Id) is { } before && !before.ReadsLike(question));
        var done = await db.Invitations.CountAsync(invitation => invitation.Round == round.Id && invitation.Done, cancel);
        db.Packs.Add(next);
        if (isReworded) { db.Audit.Add(new(round.Program, round.Id, now, AuditAct.Reworded, by.Role, by.Name, done)); }
        try
        {
            await db.SaveChangesAsync(cancel);
            return new(outcome, isReworded, done);
        }
        catch (DbUpdateException race) when (race is DbUpdateConcurrencyException || Races.IsTaken(race))
        {
            db.ChangeTracker.Clear();
            db.ForgetRoomChanges();
            return new(AdoptOutcome.ChangedElsewhere);
        }
    }
}

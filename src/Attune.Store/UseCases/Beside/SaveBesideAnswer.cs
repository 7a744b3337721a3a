using Attune.Domain.Answers;
using Attune.Domain.Beside;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Store.Keys;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Beside;

/// <summary>How the saving of an answer beside a round ended.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Revision">The revision to be sent with the next save.</param>
/// <param name="Problem">Why the content does not fit the question, if it does not.</param>
public readonly record struct BesideSaved(WriteOutcome Outcome, int Revision, ContentProblem? Problem = null);

/// <summary>Saves one answer at a seat beside a round, sealed like any other, and never over what another tab wrote.</summary>
public sealed class SaveBesideAnswer
{
    private readonly AttuneDb _db;
    private readonly AnswerVault _vault;

    internal SaveBesideAnswer(AttuneDb db, AnswerVault vault) => (_db, _vault) = (db, vault);

    /// <param name="id">The seat.</param>
    /// <param name="question">The question as it is asked there.</param>
    /// <param name="content">What was written.</param>
    /// <param name="known">The revision that the form was loaded at; 0 for the first.</param>
    /// <param name="cancel">Ends the work early.</param>
    public async Task<BesideSaved> RunAsync(BesideSeatId id, PackQuestion question, AnswerContent content, int known, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(content);
        if (await _db.BesideSeats.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id, cancel) is not { } seat) { return new(WriteOutcome.NotInvited, known); }
        var round = await _db.Rounds.AsNoTracking().FirstAsync(candidate => candidate.Id == seat.Round, cancel);
        if (!seat.MayWrite(round.Phase)) { return new(WriteOutcome.Closed, known); }
        if (question.Problem(content) is { } problem) { return new(WriteOutcome.DoesNotFit, known, problem); }
        var there = await _db.BesideAnswers.FirstOrDefaultAsync(answer => answer.Seat == id && answer.Question == question.Id, cancel);
        if (there is null && content.IsEmpty) { return new(WriteOutcome.SavedBefore, 0); }
        if ((there?.Revision ?? 0) != known) { return new(WriteOutcome.ChangedElsewhere, there?.Revision ?? 0); }
        var sealedContent = await _vault.SealAsync(new(seat.Program, seat.Round, RoundKind.Real, seat.Participant, question.Id), content, cancel);
        if (there is null) { _db.BesideAnswers.Add(there = new(seat, RoundKind.Real, question.Id, sealedContent)); }
        else { there.Write(sealedContent); }
        var outcome = there.Revision == 1 ? await _db.SaveIfFreeAsync(cancel) : await _db.SaveIfUnchangedAsync(cancel);
        return new(outcome, there.Revision);
    }
}

using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Rounds;

/// <summary>A leader agrees to a looser promise, or does not, or not any more.</summary>
public sealed class AnswerLoosening(AttuneDb db)
{
    /// <param name="admission">The place of the leader.</param>
    /// <param name="agreesTo">The promise to which the leader agrees; null for none.</param>
    /// <param name="cancel">Ends the work early.</param>
    public async Task RunAsync(Admission admission, Contract? agreesTo, CancellationToken cancel)
    {
        // A voice that does not count has nothing to agree to.
        if (!await db.Participants.AnyAsync(voice => voice.Key == admission.Participant, cancel)) { return; }
        await db.Consents.Where(consent => consent.Round == admission.Round && consent.Participant == admission.Participant).ExecuteDeleteAsync(cancel);
        if (agreesTo is not { } to) { return; }
        db.Consents.Add(new(admission.Round, admission.Participant, to));
        await db.SaveChangesAsync(cancel);
    }
}

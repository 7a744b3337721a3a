using Attune.Domain.Drifts;
using Attune.Domain.Rounds;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>Writes down what came of something that was opened again: set aside with a reason, or held to by the room.</summary>
public sealed class NoteDrift(AttuneDb db)
{
    /// <returns>DoesNotFit without a reason where one is needed. The same word on the same evidence is kept once.</returns>
    public async Task<WriteOutcome> RunAsync(Round round, OpenAgain open, DriftEnd end, string? reason, string by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(open);
        if (!DriftNote.Fits(end, reason)) { return WriteOutcome.DoesNotFit; }
        var notes = await db.DriftNotes.Where(note => note.Round == round.Id).ToListAsync(cancel);
        if (notes.Exists(note => note.IsOn(open))) { return WriteOutcome.Saved; }
        db.Add(new DriftNote(round, open.Kind, open.Place, open.Evidence, end, reason, by, now));
        db.ChangeRoom(round.Id);
        await db.SaveChangesAsync(cancel);
        return WriteOutcome.Saved;
    }
}

using Attune.Domain.Programs;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Sittings;

/// <summary>Reads the analysis of a round as one viewer may see it.</summary>
public interface IShownReadings
{
    /// <returns>Null if this viewer may not see anything of the round yet.</returns>
    Task<ShownReading?> ShowAsync(RoundId round, Viewer viewer, CancellationToken cancel);
}

/// <summary>One change of a sitting that a facilitator asks for at the Desk.</summary>
/// <param name="Program">The program of the round.</param>
/// <param name="Round">The round of the sitting.</param>
/// <param name="Account">Whoever asks; only an account that leads the program may.</param>
/// <param name="By">The same person as the reader of the analysis.</param>
/// <param name="Change">The change, which the sitting may refuse.</param>
public sealed record SittingToChange(ProgramId Program, RoundId Round, Guid Account, Viewer By, Func<Sitting, SittingOutcome> Change);

/// <summary>Makes one change of a sitting, and never on top of what another window of the Desk changed unseen.</summary>
public sealed class ChangeSitting(AttuneDb db, IShownReadings readings)
{
    /// <returns>The outcome; null if this facilitator has no such round.</returns>
    public async Task<SittingOutcome?> RunAsync(SittingToChange what, CancellationToken cancel)
    {
        if (await db.LockedRoundAsync(what.Account, what.Program, what.Round, cancel) is not { } locked) { return null; }
        var sitting = await new PrepareSitting(db).RunAsync(locked, cancel);
        // What the form was made from was brought to the reading in memory; the kept one is brought to it here.
        if (!sitting.HasBegun && await readings.ShowAsync(what.Round, what.By, cancel) is { } reading) { sitting.Follow(reading); }
        var outcome = what.Change(sitting);
        if (outcome != SittingOutcome.Done) { return outcome; }
        db.ChangeRoom(sitting.Round, RoomPhase.From(sitting));
        // The other window of the Desk was faster: its change is shown, this one is not made on top of it unseen.
        return await db.SaveIfUnchangedAsync(cancel) == WriteOutcome.Saved ? SittingOutcome.Done : SittingOutcome.Stale;
    }
}

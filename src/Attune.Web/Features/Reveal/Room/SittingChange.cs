using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Live;

namespace Attune.Web.Features.Reveal.Room;

/// <summary>One change of a sitting from the Desk: made, kept, and everybody in the room told.</summary>
internal sealed class SittingChange(AttuneDb db, Rooms rooms)
{
    /// <returns>The outcome; null if there is no such round of this facilitator.</returns>
    public async Task<SittingOutcome?> MakeAsync(ProgramId program, RoundId round, ClaimsPrincipal user, Func<Sitting, SittingOutcome> change, CancellationToken cancel)
    {
        var led = db.RoundsOf(user.Account(), program);
        if (await db.Sittings.FirstOrDefaultAsync(each => each.Round == round && led.Any(one => one.Id == round), cancel) is not { } sitting) { return null; }
        var outcome = change(sitting);
        return outcome == SittingOutcome.Done ? await KeepAsync(sitting, cancel) : outcome;
    }

    /// <summary>What goes to every phone: the stage and how far its vote is, and nothing of any answer.</summary>
    public static string PhaseOf(Sitting sitting) => (sitting.HasBegun, sitting.EndedAt, sitting.Blank, sitting.Now) switch
    {
        (false, _, _, _) => "before",
        (_, not null, _, _) => "after",
        (_, _, true, _) => "paused",
        (_, _, _, { } step) => $"{step.Stage}{(sitting.PairNow is { } pair ? $"/{pair.State}" : "")}".ToLowerInvariant(),
        _ => "before",
    };

    /// <summary>Is it the phase of a room that votes on a pair?</summary>
    public static bool IsVoting(string phase) => Voting.Any(phase.EndsWith);

    private static readonly string[] Voting = ["/openbefore", "/openafter"];

    private async Task<SittingOutcome> KeepAsync(Sitting sitting, CancellationToken cancel)
    {
        db.ChangeRoom(sitting.Round, PhaseOf(sitting));
        // The other window of the Desk was faster: its change is shown, this one is not made on top of it unseen.
        if (!await db.WasFirstAsync(cancel)) { return SittingOutcome.Stale; }
        await rooms.ChangedAsync(sitting.Round, cancel);
        return SittingOutcome.Done;
    }
}

using Attune.Domain.Beside;
using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Beside;

/// <summary>Makes a seat for somebody who speaks for a third voice, and a link to it.</summary>
public sealed class InviteSpeaker(AttuneDb db)
{
    /// <returns>The token to hand over; null if the round takes no third voice now.</returns>
    public async Task<string?> RunAsync(Round round, ThirdVoice voice, string person, NewBesideLink link, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(link);
        if (!BesideSeat.MaySpeak(round.Phase)) { return null; }
        var seat = BesideSeat.ForVoice(round, voice, person);
        db.BesideSeats.Add(seat);
        return await BesideLinks.IssueAsync(db, seat, link, cancel);
    }
}

using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;

namespace Attune.Store.Seats;

/// <summary>What stands behind a personal link, before anything is opened.</summary>
/// <param name="Round">The round.</param>
/// <param name="Leader">The leader whose place it is.</param>
/// <param name="Door">What the link opens by itself.</param>
/// <param name="HasPin">A PIN opens more.</param>
public sealed record LinkLook(RoundId Round, LeaderId Leader, Door Door, bool HasPin);

/// <summary>Finds what a link leads to. Nothing here writes.</summary>
public static class LinkLooks
{
    /// <returns>Null if there is no such link, or it is over.</returns>
    public static async Task<LinkLook?> LookAsync(this AttuneDb db, string? token, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.FindLinkAsync(token, now, cancel) is not var (link, place, _)) { return null; }
        return new(link.Round, link.Leader, SeatDoor.Opens(ProofOf(link, place), place.HasBegun, place.Round.Phase), place.Seats.Any(seat => seat.Pin is not null));
    }

    internal static Proof ProofOf(InvitationLink link, SeatPlace place)
        => link.Confirmed && place.Seat(link.Seat) is { MailConfirmed: true } ? Proof.ConfirmedLetter : Proof.Link;

    internal static async Task<(InvitationLink Link, SeatPlace Place, ParticipantKey Voice)?> FindLinkAsync(this AttuneDb db, string? token, DateTimeOffset now, CancellationToken cancel)
        => InvitationLink.HashOf(token) is { } hash
            && await db.Links.FirstOrDefaultAsync(candidate => candidate.TokenHash == hash, cancel) is { } link
            && link.Admit(token!, now) is { } voice
            && await SeatPlace.FindAsync(db, link.Round, link.Leader, cancel) is { } place
                ? (link, place, voice)
                : null;
}

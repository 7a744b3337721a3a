using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Store;

/// <summary>Where a valid link leads, or which seat a device opened.</summary>
/// <param name="Round">The round.</param>
/// <param name="Leader">The leader whose place it is.</param>
/// <param name="Participant">The voice of the seat.</param>
/// <param name="Seat">Which seat of the place.</param>
public sealed record Admission(RoundId Round, LeaderId Leader, ParticipantKey Participant, int Seat = 1);

/// <summary>Finds where a link leads.</summary>
public static class Admissions
{
    /// <summary>Finds the link of a token. It changes nothing, however often it is called.</summary>
    /// <returns>Null if there is no such link or it has expired.</returns>
    public static async Task<Admission?> AdmitAsync(this AttuneDb db, string? token, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (InvitationLink.HashOf(token) is not { } hash
            || await db.Links.AsNoTracking().FirstOrDefaultAsync(invitationLink => invitationLink.TokenHash == hash, cancel) is not { } link
            || link.Admit(token!, now) is not { } participant)
        {
            return null;
        }

        return new(link.Round, link.Leader, participant, link.Seat);
    }
}

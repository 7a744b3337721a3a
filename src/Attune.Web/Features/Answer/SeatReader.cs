using Attune.Web.Features.Accounts;

namespace Attune.Web.Features.Answer;

/// <summary>The Seat of whoever asks.</summary>
internal sealed class SeatReader(AttuneDb db, Gate gate, IHttpContextAccessor context)
{
    /// <returns>Null if the place, or the person in it, was erased.</returns>
    public async Task<Seat?> ReadAsync(CancellationToken cancel)
        => context.HttpContext is { } here && SeatAuthentication.AdmissionOf(here.User) is { } admission
            ? await Seat.ReadAsync(db, gate, admission, cancel)
            : null;
}

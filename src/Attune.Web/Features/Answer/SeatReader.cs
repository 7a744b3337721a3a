using Attune.Web.Features.Accounts;

namespace Attune.Web.Features.Answer;

/// <summary>The Seat of whoever asks; bound by the routes of a leader.</summary>
internal sealed class SeatReader(AttuneDb db, Gate gate, HttpContext context)
{
    public static ValueTask<SeatReader?> BindAsync(HttpContext context)
    {
        var services = context.RequestServices;
        return new(new SeatReader(services.GetRequiredService<AttuneDb>(), services.GetRequiredService<Gate>(), context));
    }

    /// <returns>Null if the place, or the person in it, was erased.</returns>
    public async Task<Seat?> ReadAsync(CancellationToken cancel)
        => SeatAuthentication.AdmissionOf(context.User) is { } admission ? await Seat.ReadAsync(db, gate, admission, cancel) : null;
}

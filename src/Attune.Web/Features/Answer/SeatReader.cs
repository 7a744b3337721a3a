using Attune.Web.Features.Accounts;

namespace Attune.Web.Features.Answer;

/// <summary>The Seat of whoever asks; bound by the routes of a leader.</summary>
internal sealed class SeatReader(HttpContext context)
{
    public static ValueTask<SeatReader?> BindAsync(HttpContext context) => new(new SeatReader(context));

    /// <returns>Null if the place, or the person in it, was erased.</returns>
    public async Task<Seat?> ReadAsync(CancellationToken cancel)
        => SeatAuthentication.AdmissionOf(context.User) is { } admission ? await Seat.ReadAsync(Service<AttuneDb>(), Service<Gate>(), admission, cancel) : null;

    /// <summary>Only what a save is decided on: whoever types saves every few seconds, and everybody at once.</summary>
    public async Task<Written<AnswerSheet?>> ReadSheetAsync(CancellationToken cancel)
        => SeatAuthentication.AdmissionOf(context.User) is { } admission ? await AnswerSheet.ReadAsync(Service<SheetReader>(), Service<Gate>(), admission, cancel) : default;

    // When it is needed: a save makes no context of the database.
    private T Service<T>()
        where T : notnull
        => context.RequestServices.GetRequiredService<T>();
}

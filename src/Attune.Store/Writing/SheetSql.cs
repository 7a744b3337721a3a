using Attune.Domain.Answers;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Attune.Store.Model;
using Attune.Store.Seats;
using Attune.Store.Sealing;

namespace Attune.Store.Writing;

/// <summary>What is asked before a save: the device that sends it, the place it goes to, or both at once.</summary>
/// <param name="Device">The hash of the device's token; null if no device is asked for.</param>
/// <param name="Place">The place; null if none is asked for.</param>
internal sealed record SheetCall(byte[]? Device, Admission? Place);

/// <summary>What is stored of that, each null if it is not there.</summary>
internal readonly record struct SheetFound(KnownDevice? Device, PlaceRow? Place);

/// <summary>A place as it is stored, with the revision of its round.</summary>
internal sealed record PlaceRow(int RoundRevision, bool IsRead, Contract? Signed, bool Done, LeaderSeat Seat, ImmutableArray<SealedAnswer> Answers);

/// <summary>Reads devices and places with statements written by hand, prepared once: every save asks, and Entity Framework would cost more than the database.</summary>
internal interface ISheetReads : IAsyncDisposable
{
    /// <returns>One result for each call, in the same order.</returns>
    ValueTask<SheetFound[]> ReadAsync(IReadOnlyList<SheetCall> calls);
}

/// <summary>The parts of these statements that both databases share.</summary>
internal static class SheetSql
{
    public const string DeviceColumns = "round, leader, seat, room_only, seen_on";

    public const string PlaceColumns = $"rounds.revision, {AnswerSql.IsRead}, i.signed_contract, i.done, s.stands, s.signed_contract, s.done";

    public const string AnswerColumns = "question, round, program, kind, side, contract, draft, given, revision, client_key, entered_by, import, approved, late, withdrawn, aside, saved_at";

    private static readonly byte[] TimePlace = TextKey.PlaceOf("answers.saved_at");

    /// <summary>The time of a save, which is sealed like a text.</summary>
    public static DateTimeOffset OpenTime(byte[] box) => SavedTime.Read(TextKey.OpenRead(TimePlace, box));
}

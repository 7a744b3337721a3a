using Attune.Domain.Programs;
using Attune.Store.Writing;

namespace Attune.Store.Seats;

/// <summary>A device as a request needs it.</summary>
public sealed record KnownDevice(RoundId Round, LeaderId Leader, int Seat, bool RoomOnly, DateOnly SeenOn);

/// <summary>
/// Looks devices up, for every request of every leader: those who wait are looked up together, as <see cref="AnswerSheetReader"/> reads. There is one in a process.
/// </summary>
public sealed class SeatDeviceReader : IAsyncDisposable
{
    private readonly IDbContextFactory<AttuneDb> _dbs;
    private readonly JoinedCalls<byte[], KnownDevice?> _looks;

    internal SeatDeviceReader(IDbContextFactory<AttuneDb> dbs)
    {
        _dbs = dbs;
        _looks = new(FindAsync);
    }

    /// <param name="hash">The hash of the device's token.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Nothing if the device was ended.</returns>
    public ValueTask<Joined<KnownDevice?>> FindAsync(byte[] hash, CancellationToken cancel) => _looks.CallAsync(hash, cancel);

    public ValueTask DisposeAsync() => _looks.DisposeAsync();

    private async Task<KnownDevice?[]> FindAsync(IReadOnlyList<byte[]> hashes)
    {
        byte[][] asked = [.. hashes];
        await using var db = await _dbs.CreateDbContextAsync();
        var there = await db.Devices.AsNoTracking().Where(device => EF.Parameter(asked).Contains(device.TokenHash))
            .ToDictionaryAsync(device => device.Id, device => new KnownDevice(device.Round, device.Leader, device.Seat, device.RoomOnly, device.SeenOn));
        return [.. hashes.Select(hash => there.GetValueOrDefault(Convert.ToHexStringLower(hash)))];
    }
}

using Attune.Store.Keys;

namespace Attune.Store.UseCases.Seats;

/// <summary>Shows on a leader's device a code with which the same seat is opened on another one.</summary>
public sealed class ShowDeviceCode(AttuneDb db, InstallationKey keys)
{
    /// <returns>The code; null if the device was ended meanwhile.</returns>
    public async Task<string?> RunAsync(Admission admission, byte[] device, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(admission);
        if (await db.Devices.FirstOrDefaultAsync(candidate => candidate.TokenHash == device && !candidate.RoomOnly, cancel) is not { } own) { return null; }
        var code = own.ShowCode(admission.Participant, keys.Seats, now);
        await db.SaveChangesAsync(cancel);
        return code;
    }
}

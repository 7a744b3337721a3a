namespace Attune.Web.Components;

/// <summary>Waiting for a timer in a background service.</summary>
internal static class PeriodicTimers
{
    /// <summary>
    /// Waits for the next tick and returns false when the host shuts down, so that a background service ends without an exception, which the log would show as
    /// a fault.
    /// </summary>
    public static async ValueTask<bool> NextAsync(this PeriodicTimer timer, CancellationToken end)
    {
        try
        {
            return await timer.WaitForNextTickAsync(end);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

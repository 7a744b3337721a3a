namespace Attune.Web.Shared;

internal static class Ticks
{
    /// <summary>Waits for the next tick; false when it is to end. Work in the background that ends with an exception is a fault in the journal, and an end is none.</summary>
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

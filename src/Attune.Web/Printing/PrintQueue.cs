using System.Security.Claims;
using System.Threading.RateLimiting;
using Attune.Web.Hosting;
using Attune.Web.Seat;

namespace Attune.Web.Printing;

/// <summary>
/// Lets few pages be printed at once, and each reader only so many a minute: a page on paper costs a hundred times what it costs as HTML, and a sitting must not
/// wait for it. Nothing printed is kept, because it holds words.
/// </summary>
internal sealed class PrintQueue(AttuneOptions options) : IDisposable
{
    // Whoever is further behind would have left before the file comes.
    private const int MostWaiting = 24;

    private readonly ConcurrencyLimiter _atOnce = new(new() { PermitLimit = Math.Max(1, Environment.ProcessorCount / 2), QueueLimit = MostWaiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    private readonly PartitionedRateLimiter<HttpContext> _perReader = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetFixedWindowLimiter(
        ReaderOf(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = options.PrintsPerMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Counts a request of this reader.</summary>
    /// <returns>False if there were too many.</returns>
    public bool Admits(HttpContext context)
    {
        using var lease = _perReader.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    /// <summary>Prints beside the requests of others, when it is this one's turn.</summary>
    /// <returns>Whether its turn came; and what was printed, null if there is nothing to print.</returns>
    public async Task<(bool IsDone, byte[]? Bytes)> PrintAsync(Func<byte[]?> print, CancellationToken cancel)
    {
        using var turn = await _atOnce.AcquireAsync(1, cancel);
        return turn.IsAcquired ? (true, await Task.Run(print, cancel)) : (false, null);
    }

    public void Dispose()
    {
        _atOnce.Dispose();
        _perReader.Dispose();
    }

    private static string ReaderOf(HttpContext context)
        => context.User.FindFirstValue(SeatAuthentication.ParticipantClaim) ?? context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? context.User.Claims.FirstOrDefault()?.Value ?? Limits.OwnerOf(context.Connection.RemoteIpAddress);
}

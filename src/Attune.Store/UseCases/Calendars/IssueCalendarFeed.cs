using Attune.Domain.Calendars;
using Attune.Domain.Programs;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Calendars;

/// <summary>Issues an address for calendars in place of the one before, which ends.</summary>
public sealed class IssueCalendarFeed(AttuneDb db)
{
    /// <returns>The token, which is shown once; null if another window issued one at the same moment.</returns>
    public async Task<string?> RunAsync(Guid? account, LeaderId? leader, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.CalendarFeeds.Where(feed => account != null ? feed.Account == account : feed.Leader == leader).ExecuteDeleteAsync(cancel);
        var (feed, token) = account is { } owner ? CalendarFeed.ForAccount(owner, now) : CalendarFeed.ForLeader(leader!.Value, now);
        db.CalendarFeeds.Add(feed);
        if (await db.SaveIfFreeAsync(cancel) != WriteOutcome.Saved) { return null; }
        await transaction.CommitAsync(cancel);
        return token;
    }
}

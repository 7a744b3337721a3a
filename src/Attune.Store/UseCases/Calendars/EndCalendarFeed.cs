using Attune.Domain.Programs;

namespace Attune.Store.UseCases.Calendars;

/// <summary>Ends the address for calendars of an account or a leader. Whoever has it reads nothing from now on.</summary>
public sealed class EndCalendarFeed(AttuneDb db)
{
    /// <returns>False if there was none.</returns>
    public async Task<bool> RunAsync(Guid? account, LeaderId? leader, CancellationToken cancel)
        => await db.CalendarFeeds.Where(feed => account != null ? feed.Account == account : feed.Leader == leader).ExecuteDeleteAsync(cancel) > 0;
}

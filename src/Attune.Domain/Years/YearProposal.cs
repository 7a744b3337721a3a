namespace Attune.Domain.Years;

/// <summary>Proposes the rounds of the year ahead: one each quarter, on the weekday and at the time of day of the last one.</summary>
public static class YearProposal
{
    public const int Rounds = 4;

    private const int MonthsApart = 3;

    // In the week before a go-live nobody has time to answer, and in the week after it nobody knows yet what came of it.
    private const int DaysAroundGoLive = 7;

    private const int DaysOfWeek = 7;

    /// <param name="last">The dates of the last round, of which the others are made.</param>
    /// <param name="goLive">The day of go-live, around which no round is proposed; null if it is not known.</param>
    /// <param name="zone">The zone in which the times of day are kept.</param>
    /// <param name="now">The time; what would open before it is left out.</param>
    /// <param name="rounds">How many rounds are wanted.</param>
    public static ImmutableArray<PlannedDates> After(PlannedDates last, DateOnly? goLive, TimeZoneInfo zone, DateTimeOffset now, int rounds = Rounds)
    {
        ArgumentNullException.ThrowIfNull(last);
        ArgumentNullException.ThrowIfNull(zone);
        var proposed = ImmutableArray.CreateBuilder<PlannedDates>(rounds);
        var quarter = 1;
        while (proposed.Count < rounds)
        {
            var dates = Apart(last, OpeningAfter(last, quarter++, goLive, zone), zone);
            // Beside go-live two quarters can come to lie close together; the later one is left out then.
            if (dates.OpensAt > now && !(proposed.Count > 0 && dates.OpensAt < proposed[^1].EndsAt)) { proposed.Add(dates); }
        }

        return proposed.MoveToImmutable();
    }

    /// <summary>The first day on which a round of a quarter opens, in the zone, on the weekday of the last one.</summary>
    private static DateOnly OpeningAfter(PlannedDates last, int quarter, DateOnly? goLive, TimeZoneInfo zone)
    {
        var first = DateOnly.FromDateTime(LocalTime.Shown(last.OpensAt, zone));
        var months = first.AddMonths(MonthsApart * quarter);
        // The nearest day of the same name: three days away at most.
        var off = ((int)first.DayOfWeek - (int)months.DayOfWeek + DaysOfWeek) % DaysOfWeek;
        var opens = months.AddDays(off <= DaysOfWeek / 2 ? off : off - DaysOfWeek);
        if (goLive is not { } day) { return opens; }
        var takes = DateOnly.FromDateTime(LocalTime.Shown(last.EndsAt, zone)).DayNumber - first.DayNumber;
        while (opens <= day.AddDays(DaysAroundGoLive) && opens.AddDays(takes) >= day.AddDays(-DaysAroundGoLive)) { opens = opens.AddDays(DaysOfWeek); }
        return opens;
    }

    /// <summary>The dates of the last round, moved so that it opens on another day.</summary>
    private static PlannedDates Apart(PlannedDates last, DateOnly opens, TimeZoneInfo zone)
    {
        var days = opens.DayNumber - DateOnly.FromDateTime(LocalTime.Shown(last.OpensAt, zone)).DayNumber;
        return last with { OpensAt = Moved(last.OpensAt), LocksAt = Moved(last.LocksAt), SittingAt = last.SittingAt is { } sits ? Moved(sits) : null };

        DateTimeOffset Moved(DateTimeOffset at) => LocalTime.At(LocalTime.Shown(at, zone).AddDays(days), zone);
    }
}

namespace Attune.Domain.Years;

/// <summary>Times as a clock on the wall shows them: ten o'clock stays ten o'clock when the clocks are put forward or back in between.</summary>
internal static class LocalTime
{
    /// <summary>
    /// The moment at which clocks in the zone show this time. A time that they show twice is the second of the two; one that they skip is as much later as they
    /// are put forward.
    /// </summary>
    public static DateTimeOffset At(DateTime local, TimeZoneInfo zone)
    {
        var shown = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(shown))
        {
            // The offset before the gap, taken a day earlier, leads to the moment that is shown after it.
            return new DateTimeOffset(shown, zone.GetUtcOffset(shown.AddDays(-1))).ToUniversalTime();
        }

        return new DateTimeOffset(shown, zone.GetUtcOffset(shown)).ToUniversalTime();
    }

    public static DateTime Shown(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).DateTime;
}

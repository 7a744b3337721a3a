namespace Attune.Web.Hosting;

/// <summary>The current time, and dates as they are typed and shown, all in the time zone of the organization.</summary>
internal sealed class Clock(TimeProvider time, AttuneOptions options)
{
    /// <summary>The format that a browser puts into a field for date and time.</summary>
    public const string FieldFormat = "yyyy-MM-dd'T'HH:mm";

    private readonly TimeZoneInfo _zone = options.Zone;

    /// <summary>The name of the zone in which times are shown, such as "Europe/Berlin".</summary>
    public string ZoneName => _zone.Id;

    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(Here(Now).DateTime);

    public DateTimeOffset Here(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone);

    /// <summary>A time in words, such as "Friday 27 November at 17:00".</summary>
    public string Say(DateTimeOffset at) => HostingTexts.DateAndTime(Here(at));

    public string InField(DateTimeOffset? at) => at is { } there ? Here(there).ToString(FieldFormat, CultureInfo.InvariantCulture) : "";

    /// <returns>Null if nothing, or nothing readable, was typed, or a time that the zone skips when its clocks are put forward.</returns>
    public DateTimeOffset? FromField(string? typed)
        => DateTime.TryParseExact(typed, FieldFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && !_zone.IsInvalidTime(local)
            ? new DateTimeOffset(local, _zone.GetUtcOffset(local)).ToUniversalTime()
            : null;
}

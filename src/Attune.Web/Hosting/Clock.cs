namespace Attune.Web.Hosting;

/// <summary>The current time, and dates as they are typed and shown, all in the time zone of the organization.</summary>
internal sealed class Clock(TimeProvider time, AttuneOptions options)
{
    /// <summary>The format that a browser puts into a field for date and time.</summary>
    public const string FieldFormat = "yyyy-MM-dd'T'HH:mm";

    // What .NET calls the zone of a machine that does not say which it is in.
    private const string Nameless = "Local";

    // What most machines without a zone of their own say for UTC, as nobody does who reads a time.
    private const string Universal = "Etc/UTC";

    private readonly TimeZoneInfo _zone = options.Zone;

    /// <summary>The name of the zone in which times are shown, such as "Europe/Berlin".</summary>
    public string ZoneName => _zone.Id == Universal ? "UTC" : _zone.Id != Nameless ? _zone.Id : HostingTexts.ZoneWithoutName(_zone.BaseUtcOffset.ToString(_zone.BaseUtcOffset < TimeSpan.Zero ? "'-'hh':'mm" : "'+'hh':'mm", CultureInfo.InvariantCulture));

    /// <summary>The zone itself, for days that are counted in it.</summary>
    public TimeZoneInfo Zone => _zone;

    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(Here(Now).DateTime);

    /// <summary>The day on which clocks here show a time.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Here(at).DateTime);

    public DateTimeOffset Here(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone);

    /// <summary>A time in words, such as "Friday 27 November at 17:00".</summary>
    public string Say(DateTimeOffset at) => HostingTexts.DateAndTime(Here(at));

    /// <summary>
    /// A time that somebody has to keep, with its zone, such as "Friday 27 November at 17:00 (Europe/Berlin)". Where the clocks show it twice, it says which of
    /// the two is meant.
    /// </summary>
    public string Keep(DateTimeOffset at)
    {
        var here = Here(at);
        return !_zone.IsAmbiguousTime(here.DateTime) ? HostingTexts.TimeInZone(here, ZoneName)
            : here.Offset == _zone.GetAmbiguousTimeOffsets(here.DateTime).Max() ? HostingTexts.TimeInZoneFirst(here, ZoneName)
            : HostingTexts.TimeInZoneSecond(here, ZoneName);
    }

    public string InField(DateTimeOffset? at) => at is { } there ? Here(there).ToString(FieldFormat, CultureInfo.InvariantCulture) : "";

    /// <summary>Reads what a field for date and time sends. A time that the clocks show twice is the second of the two, so that nobody is cut off early.</summary>
    public TypedTime FromField(string? typed)
        => string.IsNullOrEmpty(typed) ? new(null, TypedTimeProblem.Empty)
            : !DateTime.TryParseExact(typed, FieldFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || !IsInReach(local) ? new(null, TypedTimeProblem.Unreadable)
            : _zone.IsInvalidTime(local) ? new(null, TypedTimeProblem.Skipped)
            : new(new DateTimeOffset(local, _zone.GetUtcOffset(local)).ToUniversalTime(), TypedTimeProblem.None);

    // A day off either end of the calendar has no time in another zone, and nobody meets then.
    private static bool IsInReach(DateTime local) => local > DateTime.MinValue.AddDays(1) && local < DateTime.MaxValue.AddDays(-1);

    /// <summary>Why a time that the zone skips is none, as a sentence.</summary>
    public string SkippedWords(string? typed)
        => HostingTexts.TimeSkipped(DateTime.ParseExact(typed!, FieldFormat, CultureInfo.InvariantCulture), ZoneName);
}

/// <summary>What keeps typed characters from being a time.</summary>
internal enum TypedTimeProblem
{
    None,
    Empty,
    Unreadable,

    /// <summary>The clocks are put forward over it.</summary>
    Skipped,
}

/// <summary>A time as it was typed.</summary>
/// <param name="At">The time; null if there is none.</param>
/// <param name="Problem">Why there is none.</param>
internal readonly record struct TypedTime(DateTimeOffset? At, TypedTimeProblem Problem);

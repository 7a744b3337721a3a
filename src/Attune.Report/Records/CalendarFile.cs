using System.Globalization;
using System.Text;

namespace Attune.Report.Records;

/// <summary>A day that somebody has to remember.</summary>
/// <param name="Uid">The id of the thing itself, so that a calendar that gets the file again moves the entry instead of adding another.</param>
/// <param name="Version">A number that rises when the entry changes.</param>
/// <param name="Day">The date; the entry lasts the whole day.</param>
/// <param name="Title">The title, in one line.</param>
/// <param name="Text">Further text; may be empty.</param>
public sealed record CalendarDay(string Uid, int Version, DateOnly Day, string Title, string Text = "")
{
    /// <summary>When it begins, if it has a time of day; null for the whole day.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>How long it lasts, if it has a time of day.</summary>
    public TimeSpan Lasts { get; init; }

    /// <summary>Somebody is expected there, so that it takes up time.</summary>
    public bool IsMeeting { get; init; }

    /// <summary>It does not take place.</summary>
    public bool IsCanceled { get; init; }

    /// <summary>Where more of it can be read; empty if nowhere.</summary>
    public string Link { get; init; } = "";
}

/// <summary>Writes days as a file that every calendar reads (RFC 5545).</summary>
public static class CalendarFile
{
    // The limit in octets, without the end of the line (RFC 5545, 3.1).
    private const int LongestLine = 75;

    /// <param name="name">The name of the calendar.</param>
    /// <param name="zone">The zone in which the days are meant, such as Europe/Berlin.</param>
    /// <param name="days">The entries.</param>
    /// <param name="now">The time at which the file is made.</param>
    /// <param name="refresh">How often a calendar that follows the file asks again; null for a file that is read once.</param>
    public static string Write(string name, string zone, IEnumerable<CalendarDay> days, DateTimeOffset now, TimeSpan? refresh = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Attune//Attune//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, $"X-WR-CALNAME:{Escaped(name)}");
        Line(text, $"X-WR-TIMEZONE:{Escaped(zone)}");
        if (refresh is { } often)
        {
            // The name of the property by RFC 7986, and the one that older programs know.
            var asked = string.Create(CultureInfo.InvariantCulture, $"PT{(int)often.TotalMinutes}M");
            Line(text, $"REFRESH-INTERVAL;VALUE=DURATION:{asked}");
            Line(text, $"X-PUBLISHED-TTL:{asked}");
        }

        foreach (var day in days) { Write(text, day, now); }
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Write(StringBuilder text, CalendarDay day, DateTimeOffset now)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{day.Uid}@attune");
        Line(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{day.Version}"));
        Line(text, $"DTSTAMP:{Moment(now)}");
        if (day.At is { } at)
        {
            Line(text, $"DTSTART:{Moment(at)}");
            Line(text, $"DTEND:{Moment(at + day.Lasts)}");
        }
        else
        {
            Line(text, string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{day.Day:yyyyMMdd}"));
            Line(text, string.Create(CultureInfo.InvariantCulture, $"DTEND;VALUE=DATE:{day.Day.AddDays(1):yyyyMMdd}"));
        }

        Line(text, $"SUMMARY:{Escaped(day.Title)}");
        if (day.Text.Length > 0) { Line(text, $"DESCRIPTION:{Escaped(day.Text)}"); }
        if (day.Link.Length > 0) { Line(text, $"URL:{day.Link}"); }
        if (day.IsCanceled) { Line(text, "STATUS:CANCELLED"); }
        // A day to remember takes up nobody's time; a meeting does.
        Line(text, day.IsMeeting ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT");
        Line(text, "END:VEVENT");
    }

    private static string Moment(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");

    /// <summary>
    /// Escapes backslash, semicolon, comma and line ends, which have a meaning in a value, and removes other control characters, which are not allowed.
    /// </summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            _ = character switch
            {
                '\\' => escaped.Append("\\\\"),
                ';' => escaped.Append("\\;"),
                ',' => escaped.Append("\\,"),
                '\n' => escaped.Append("\\n"),
                '\t' => escaped.Append(' '),
                _ => char.IsControl(character) ? escaped : escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Folds the line where it is full, between characters and never within one.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}

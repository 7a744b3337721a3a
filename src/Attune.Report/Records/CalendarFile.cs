using System.Globalization;
using System.Text;

namespace Attune.Report.Records;

/// <summary>A day that somebody has to remember.</summary>
/// <param name="Uid">The id of the thing itself, so that a calendar that gets the file again moves the entry instead of adding another.</param>
/// <param name="Version">A number that rises when the entry changes.</param>
/// <param name="Day">The date; the entry lasts the whole day.</param>
/// <param name="Title">The title, in one line.</param>
/// <param name="Text">Further text; may be empty.</param>
public sealed record CalendarDay(string Uid, int Version, DateOnly Day, string Title, string Text = "");

/// <summary>Writes days as a file that every calendar reads (RFC 5545).</summary>
public static class CalendarFile
{
    // The limit in octets, without the end of the line (RFC 5545, 3.1).
    private const int LongestLine = 75;

    /// <param name="name">The name of the calendar.</param>
    /// <param name="zone">The zone in which the days are meant, such as Europe/Berlin.</param>
    /// <param name="days">The entries.</param>
    /// <param name="now">The time at which the file is made.</param>
    public static string Write(string name, string zone, IEnumerable<CalendarDay> days, DateTimeOffset now)
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
        foreach (var day in days)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{day.Uid}@attune");
            Line(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{day.Version}"));
            Line(text, string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}"));
            Line(text, string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{day.Day:yyyyMMdd}"));
            Line(text, string.Create(CultureInfo.InvariantCulture, $"DTEND;VALUE=DATE:{day.Day.AddDays(1):yyyyMMdd}"));
            Line(text, $"SUMMARY:{Escaped(day.Title)}");
            if (day.Text.Length > 0) { Line(text, $"DESCRIPTION:{Escaped(day.Text)}"); }
            // The entry takes up nobody's time, because it is a day to remember and not a meeting.
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

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
